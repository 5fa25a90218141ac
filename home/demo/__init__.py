"""The demo: a believable network in the northern and eastern Aleppo countryside.

`content` holds the words as plain data, `load` turns them into rows and pages through the
site's own actions, `pictures` draws the covers. Nothing here runs on a real site.
"""

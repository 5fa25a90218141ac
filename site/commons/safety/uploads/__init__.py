"""The one door every uploaded file comes through.

`door.picture` and `door.document` take bytes and give back bytes that carry nothing about the
person who made them, or raise `Refused` with a sentence for that person. Nothing else leaves them.
"""

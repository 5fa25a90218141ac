"""Arabic text: folding, order, addresses, direction, numbers, dates. Pure functions, no Django.

What depends on a site or a reader (language, time zone) is an argument.
"""

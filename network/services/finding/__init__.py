"""Finding a service: what a reader chooses, what that leaves, how many, in which order.

`choices` reads the address, `conditions` says what each choice asks of a service, `counting` asks
the database, `filters` makes links of it, `rows` loads what twenty rows show.
"""

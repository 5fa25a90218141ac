"""How far what is told of a service can be trusted, and what follows from it.

`state` holds the rules as a pure function, `log` asks the database the same question. Verification
is not editing: only rows of the append-only log count, never the date of a change.
"""

"""What the demo says, as plain Python data and nothing else.

Written for this project. Events and figures come from published accounts of civil-society work;
every organisation, person, camp or service those accounts do not name is made up and carries the
word «مثال» in its own name. No living person is named or quoted, and no real organisation is
given a service.

Telephone numbers are all `+1 202 555 01xx`: the North American Numbering Plan keeps 555-0100 to
555-0199 of every area code for fiction, so no line and no messaging account stands behind them,
while they are still well-formed enough to pass the same validation as a real number. (Syria's
own plan reserves no such block, so an invented +963 number could belong to somebody.) E-mail
addresses end in `.example`, reserved by RFC 2606.
"""

"""When a service is open: the schedule, its state at a moment, that state in words and in SQL.

`schedule` and `state` know no database. A row of hours has the shape of an HSDS schedule: from-to
dates that it holds for, a day of the week, an opening and a closing minute.
"""

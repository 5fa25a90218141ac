"""First days of Ramadan by the tabular calendar; the sighting may move one by a day."""

FIRST_DAYS = ["2026-02-18", "2027-02-08", "2028-01-28", "2029-01-16", "2030-01-05", "2030-12-26"]

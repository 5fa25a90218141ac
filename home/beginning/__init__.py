"""The words a new, empty site begins with. Editors change them afterwards in the admin."""

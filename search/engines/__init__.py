"""One module for each database: `Backend` for Wagtail, and `ranked` over every kind at once."""

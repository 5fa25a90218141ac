"""Building a site from nothing: front page, lists, menu, roles, review. Each may run again."""

"""Measurements that are printed, never asserted: `make audit` and `make bench`."""

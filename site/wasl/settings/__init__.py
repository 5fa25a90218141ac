"""Settings: base is strict; dev relaxes it, production checks it, test makes it quick."""

"""A stand-in for pywa, for tests only."""

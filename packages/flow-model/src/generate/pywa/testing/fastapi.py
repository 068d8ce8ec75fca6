"""A stand-in for FastAPI, for tests only."""


class FastAPI:
    """The server."""

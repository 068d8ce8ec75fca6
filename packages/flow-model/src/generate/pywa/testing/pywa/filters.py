"""A stand-in for ``pywa.filters``."""


def new(check):
    """A filter made of a function of client and update."""
    return check

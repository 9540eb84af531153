"""What the embedded servers refuse."""


class EmbeddedError(Exception):
    """A server could not be started, found or stopped; the text says why and what to do."""

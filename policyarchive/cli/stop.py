"""How a command ends where it cannot go on: with a message and an exit code."""


class Stop(Exception):
    """Raised to end a command. key and values: the interface words to print; code: the exit code, 1 or 2 (see cli)."""

    def __init__(self, key: str, /, code: int = 1, **values: object):
        super().__init__(key)
        self.key, self.code, self.values = key, code, values

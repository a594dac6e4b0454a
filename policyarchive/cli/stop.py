"""How a command ends where it cannot go on: with a sentence and an exit code."""


class Stop(Exception):
    """Raised to end a command. key and values: the interface words to say; code: the exit code, 1 or 2 (see cli)."""

    def __init__(self, key: str, /, code: int = 1, **values: object):
        super().__init__(key)
        self.key, self.code, self.values = key, code, values

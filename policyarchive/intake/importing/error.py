"""What a person asks of an import that cannot be."""


class ChoiceError(Exception):
    """Raised where a choice fits nothing: a key of the interface words, and what fills it."""

    def __init__(self, key: str, **values: str):
        super().__init__(key)
        self.values = values

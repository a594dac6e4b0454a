"""What a person asks of an import that cannot be."""

from policyarchive.intake.message import SaidError


class ChoiceError(SaidError):
    """Raised where a choice fits nothing."""

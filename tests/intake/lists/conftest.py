"""Reading bytes as a file of a test."""

from tests.intake.formats.conftest import read

__all__ = ["read"]

"""Every macro that comes with the software, topic by topic."""

from macros.archive import ArchiveMacros
from macros.documents import DocumentMacros
from macros.results import ResultMacros
from macros.software import SoftwareMacros


class Macros(DocumentMacros, ResultMacros, ArchiveMacros, SoftwareMacros):
    """The macros of one page."""

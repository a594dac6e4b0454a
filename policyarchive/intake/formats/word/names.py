"""The names of elements and attributes in a Word file."""

from policyarchive.intake.formats.package import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute of an element, None where one of them is missing."""
    return None if element is None else element.get(f"{W}{name}")


def value_at(element: Element | None, path: str, name: str = "val") -> str | None:
    """Return an attribute of the element at a path such as "pPr/pStyle" below another."""
    return None if element is None else value(find(element, path), name)


def find(element: Element, path: str) -> Element | None:
    """Return the first element at a path such as "pPr/pStyle" below another."""
    return element.find("/".join(f"{W}{step}" for step in path.split("/")))


def is_on(element: Element | None) -> bool | None:
    """Return whether a property is switched on, None where it is not given."""
    return None if element is None else value(element) not in ("0", "false", "off")


def number(text: str | None, default: int = 0, *, base: int = 10) -> int:
    """Return a whole number, the default where a file does not give one."""
    try:
        return int(text or "", base)
    except ValueError:
        return default

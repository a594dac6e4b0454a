"""The forms of single values by name, as regular expressions for validation and the JSON Schemas.

No message ever shows one: the words and an example of each are in assets/words/fields.yml, under _forms.
"""

from policyarchive.core.dates import FORM as _DATE

_ADDRESS = r"https?://[^\s\"'<>]+"

FORMS = {
    "date": rf"^{_DATE}$",
    "slug": r"^[a-z0-9]+(-[a-z0-9]+)*$",
    # Twelve digits and six decimals: more than any figure of a report, and few enough for exact arithmetic.
    "count": r"^-?[0-9]{1,12}$",
    "percent": r"^[0-9]{1,6}(,[0-9]{1,6})?$",
    "figure": r"^[0-9]{1,3}(\.[0-9]{3}){1,3}(,[0-9]{1,6})?$|^[0-9]{1,12}(,[0-9]{1,6})?$",
    "signed-figure": r"^-?[0-9]{1,3}(\.[0-9]{3}){1,3}(,[0-9]{1,6})?$|^-?[0-9]{1,12}(,[0-9]{1,6})?$",
    "year": r"^[0-9]{4}$",
    "path": r"^[a-z0-9-]+(/[a-z0-9-]+)+$",
    "address": rf"^{_ADDRESS}$",
    "site-address": rf"^{_ADDRESS}/$",
    "country-code": r"^[a-z]{2}$",
    "edit-address": r"^https?://[^\s\"'<>]*\{path\}[^\s\"'<>]*$",
    "mail": r"^[^@\s]+@[^@\s]+$",
    "article": r"^[0-9]+[a-zđ]?$",
    "section": r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$",
    "file-name": r"^[a-z0-9]+(-[a-z0-9]+)*\.(pdf|md|txt|docx|xlsx)$",
    "language": r"^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$",
    "sha256": r"^[0-9a-f]{64}$",
    "eli": r"^[a-z_]+$",
    "schema-org": r"^[a-zA-Z]+$",
}
NAME_OF_FORM = {pattern: name for name, pattern in FORMS.items()}

"""Queries by issuer, type and year, made from the registry: each with all the documents that it means, no other."""

from itertools import product

from policyarchive.registry.model.documents import issuers_of

YEARS = [str(year) for year in range(2009, 2022)]
FORMS = {
    "vi": {"issuer": ["{issuer} {year}", "văn bản của {issuer} năm {year}"], "type": ["{type} {year}", "các {type} ban hành năm {year}"], "both": ["{type} của {issuer}", "{type} {issuer}"]},
    "en": {"issuer": ["{issuer} {year}", "documents of the {issuer} in {year}"], "type": ["{type} {year}", "{type}s issued in {year}"], "both": ["{type}s of the {issuer}", "{issuer} {type}"]},
}  # fmt: skip


def grid(registry):
    """Yield a query of each form for each issuer, type and year."""
    documents = registry.documents.items()
    for language in registry.archive.languages:
        issuers = {
            key: registry.issuers[key].label[language]
            for key in {i for _, d in documents for i in issuers_of(d)}
        }
        types = {key: registry.types[key].label[language] for key in {d.type for _, d in documents}}
        asked = [("issuer", {"issuer": i, "year": y}) for i, y in product(sorted(issuers), YEARS)]
        asked += [("type", {"type": t, "year": y}) for t, y in product(sorted(types), YEARS)]
        asked += [("both", {"type": t, "issuer": i}) for t, i in product(sorted(types), sorted(issuers))]
        for kind, values in asked:
            expect = [key for key, d in documents if fits(d, **values)]
            words = {
                "issuer": issuers.get(values.get("issuer")),
                "type": types.get(values.get("type")),
                "year": values.get("year"),
            }
            for form in FORMS[language][kind]:
                yield {
                    "lang": language,
                    "kind": f"grid-{kind}",
                    "q": form.format(**words).lower(),
                    "expect": expect,
                    "only": True,
                }


def fits(document, issuer=None, type=None, year=None):  # noqa: A002 - the field's own name
    return (
        (issuer is None or issuer in issuers_of(document))
        and (type is None or document.type == type)
        and (year is None or (document.date or "").startswith(year))
    )

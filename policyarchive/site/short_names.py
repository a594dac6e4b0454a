"""Short names of documents, for links that fit on paper: 12-qd-ubnd-2017.

A name that several documents share leads to all of them; each of these then has a longer one too. So a
name, once given, never leads elsewhere.
"""

from collections import defaultdict

from policyarchive.registry.load import Registry


def short_name(identifier: str) -> str:
    """Return the short name of a document id: "ubnd/2017/12-qd-ubnd" gives "12-qd-ubnd-2017"."""
    _, year, number = identifier.split("/")
    return f"{number}-{year}"


def long_name(identifier: str) -> str:
    """Return the name that no other document shares, with the issuer at its end."""
    return f"{short_name(identifier)}-{identifier.split('/')[0]}"


def ids_by_short_name(registry: Registry) -> dict[str, tuple[str, ...]]:
    """Return every name under /d/, those of moved ids included, with the ids it leads to."""
    ids_by_name: dict[str, list[str]] = defaultdict(list)
    for identifier in registry.documents:
        ids_by_name[short_name(identifier)].append(identifier)
    for identifier in [i for ids in list(ids_by_name.values()) if len(ids) > 1 for i in ids]:
        ids_by_name[long_name(identifier)].append(identifier)
    for old, new in registry.redirects.moved.items():
        for name in (short_name(old), long_name(old)):
            if not ids_by_name[name]:
                ids_by_name[name].append(new)
    return {name: tuple(ids) for name, ids in sorted(ids_by_name.items())}

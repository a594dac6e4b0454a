"""One language of a checked registry: indexes, names, summaries, addresses, templates."""

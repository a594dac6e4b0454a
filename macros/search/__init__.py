"""The search of the archive: reading queries, and what the browser needs to answer them."""

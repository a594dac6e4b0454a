"""Citations of a document in each format."""

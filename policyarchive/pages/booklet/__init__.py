"""The booklet: the archive, or a choice of its documents, as one document for paper."""

"""Pages of documents: records, full texts, lists, the finder."""

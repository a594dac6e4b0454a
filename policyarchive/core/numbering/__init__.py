"""Numbers of documents: text to fields, by the systems that are data in assets/numbering."""

"""The documents and results as JSON, CSV, Excel, Word and one zip."""

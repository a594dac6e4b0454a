"""Linked data to take away: documents and terms as RDF, and the catalogue of all files."""

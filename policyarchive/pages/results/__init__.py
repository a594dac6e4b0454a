"""Pages of results: criteria, figures, later reports, notes of the audit."""

"""Files to take away: tables, sheets, text documents and archives, each the same bytes for the same records."""

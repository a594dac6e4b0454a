"""What surrounds the body of a page: head, header, footer, redirects."""

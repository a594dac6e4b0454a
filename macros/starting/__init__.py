"""How another archive begins: the software is copied, its registry is read from the office's own appendix."""

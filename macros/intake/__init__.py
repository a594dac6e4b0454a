"""How documents come in: proposals from a number, tables from Word and Excel, issue forms. Records come out."""

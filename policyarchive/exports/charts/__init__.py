"""Charts: from figures (model) to a kind (choice), to shapes, to SVG and PNG files."""

"""Pages about the software, made from its own definitions."""

"""A site as HTML: views of the registry, each printed by the template of its name."""

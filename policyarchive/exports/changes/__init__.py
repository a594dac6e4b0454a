"""What changed in the registry: between two states, and over time."""

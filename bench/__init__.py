"""Measurements: synthetic registries, queries made from a registry, and search timed in a browser."""

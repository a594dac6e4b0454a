"""A policy archive from a YAML registry: model, checks, audit, pages, exports, intake and the build."""

__version__ = "1.0.0"

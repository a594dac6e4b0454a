"""The records of the registry: a module per folder or file of the registry, a class per kind of file and its parts."""

"""What the editor of the browser needs to know of the registry and of the rules for records."""

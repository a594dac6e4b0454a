"""The page on which people change records in the browser, and what its scripts are told of fields, vocabularies and rules."""

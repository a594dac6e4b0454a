"""Views: records to plain dictionaries that templates print. No markup and no rule stands in a template."""

"""Whole sites built by this project, by plain Material for MkDocs and by Hugo, and what each costs."""

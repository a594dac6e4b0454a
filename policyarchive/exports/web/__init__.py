"""Feeds, sitemap, linked data and other files that web clients ask for."""

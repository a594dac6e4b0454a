"""A site as files: what is downloaded, and what machines read."""

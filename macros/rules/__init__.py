"""Rules, one small function each. What a rule looks at tells its module:

bytes and lines of a file (encoding, lines), one text (characters, writing, markup), names of files
(files), references.bib (bibtex), and the registry as a whole (chronology, chains, identity).
"""

"""What newspapers wrote about a letter: which letter, and is it right about its words, its numbers and its names.

Algorithms first: an article (article.py) is held against known letters (known.py) and becomes findings (findings.py).
None of them imports Django. A finding that is not certain says so: a correct article must never be called wrong.
"""

"""Whom an article names, and whether the name is spelled as the letter has it."""

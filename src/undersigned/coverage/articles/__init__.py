"""A file or a page in, the article in it as plain text out."""

"""Every form of a released letter, made from one record: PDF, text, JSON, names as CSV, and the page."""

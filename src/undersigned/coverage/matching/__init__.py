"""Which of many letters an article is about."""

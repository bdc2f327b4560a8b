"""Finding public letters by their words, and by who signed them. It is told what is public; it decides nothing."""

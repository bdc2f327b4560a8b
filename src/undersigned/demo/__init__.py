"""The demo: an invented coalition mid-life, a mailbox anyone can read, a guided walk. Never in production."""

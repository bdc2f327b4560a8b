"""The draft stage: numbered versions, what changed between them, the asks, the freeze."""

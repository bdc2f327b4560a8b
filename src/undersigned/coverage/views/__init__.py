"""The pages of coverage: the organizer's desk, and what readers see."""

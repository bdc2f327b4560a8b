"""The organizer's desk: one letter across its stages."""

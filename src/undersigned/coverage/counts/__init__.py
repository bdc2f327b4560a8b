"""What an article counts, and whether the list of signatories bears it out as of that day."""

"""The archive's pages: the organizer's desk on which letters are imported, and what readers see."""

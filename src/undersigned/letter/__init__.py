"""The record: a letter, its numbered versions, its asks and addressees, and the exact text that people sign."""

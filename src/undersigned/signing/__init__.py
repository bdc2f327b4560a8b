"""The act itself: a code typed from a mail, bound to the exact text."""

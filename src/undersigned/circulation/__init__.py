"""Asking offices to sign: who is asked, until when, how they answered."""

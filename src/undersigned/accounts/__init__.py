"""People who log in: organizers. Signing offices never need an account."""

"""How an installation is put together: environment, settings, URLs, checks, and what runs when."""

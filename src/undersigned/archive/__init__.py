"""Letters of the past: brought in from files, confirmed by a person, shown as imported and never as signed here."""

"""Who can sign: persons, offices, terms, jurisdictions, organizations, coalitions; and reading them from a file."""

"""What every page stands on: headers, errors, template tags."""

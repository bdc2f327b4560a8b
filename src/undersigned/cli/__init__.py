"""The command line: one module per verb; nothing heavy is imported before it is needed."""

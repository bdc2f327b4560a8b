"""Open letters that can be checked.

The packages, in the order of a letter's life:

    letter, roster                     the record: what is said, by whom it can be signed
    drafting, circulation, signing     a text is written and frozen, offices are asked, each signs
    release                            the list is fixed and everything is made public

They stand on ledger, mail, accounts and web; people reach them through public, workspace and cli.
A later package may import an earlier one, never the reverse. This module imports nothing.
"""

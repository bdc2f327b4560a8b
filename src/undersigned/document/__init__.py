"""Reading documents: a file in, blocks with their place out, and from them the record of the letter that they hold.

No Django, and of our own packages only `text`: the command line, a child process and a scanner use this alone.
"""

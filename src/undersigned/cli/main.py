"""`undersigned <verb>`: finds the verb's module and runs it. Imports no Django: `--help` answers at once."""

import sys
from importlib import import_module
from keyword import iskeyword

VERBS = {
    "setup": "make the database tables and the ledger key, as often as you like",
    "serve": "answer readers, offices and organizers over HTTP",
    "worker": "send mail and do what falls due; run one beside `serve`",
    "coalition": "start a coalition and name its first owner",
    "import": "read letters from files of any kind into records",
    "check": "tell whether an article is right about a letter: quotations, counts, names, reprint",
    "index": "prepare a large archive of letters for `check`",
    "verify": "check a receipt offline, with the letter's text and the ledger's public key",
    "ledger": "check, export and compare the public log; its key and its mark",
    "backup": "copy the database into one file, and check the copy",
    "restore": "put a backup in the database's place, and check it",
    "erase": "forget a person who asks for it; the ledger's proofs stay",
    "demo": "show everything with invented people, on this machine only",
    "manage": "pass a command through to Django, for example `manage check`",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; returns the process's exit status (0 good, 1 the verb failed, 2 not understood)."""
    words = sys.argv[1:] if arguments is None else arguments
    if not words or words[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0
    if words[0] == "--version":
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(version("undersigned"))
        except PackageNotFoundError:
            print("from a checkout")
        return 0
    if words[0] not in VERBS:
        print(f"undersigned: there is no verb {words[0]!r}.\n\n{usage()}", file=sys.stderr)
        return 2
    verb = import_module(f"undersigned.cli.{module_of(words[0])}")
    status: int = verb.run(words[1:])
    return status


def module_of(verb: str) -> str:
    """The name of a verb's module; a word that Python keeps for itself gets an underscore."""
    return f"{verb}_" if iskeyword(verb) else verb


def usage() -> str:
    """The list of verbs, one line each."""
    width = max(map(len, VERBS))
    lines = [f"  {verb:<{width}}  {what}" for verb, what in VERBS.items()]
    return "usage: undersigned VERB [OPTIONS]\n\n" + "\n".join(lines) + "\n\nEach verb has --help."


if __name__ == "__main__":
    sys.exit(main())

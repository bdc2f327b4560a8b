"""What the ledger costs: appending and signing beside a raw durable insert, proofs, fsck, and starting the command.

    .venv/bin/python benchmarks/ledger.py [--engine sqlite] [--leaves 100000] [--rounds 7] [--sync 3]

Each pair is measured in one run in turns, in a new order each round: on a busy disk rates swing tenfold and ratios do
not. Prints medians with the least and the most. Nothing is asserted; docs/algorithms/ledger.md tells what we aim at.
"""

import argparse
import itertools
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.ground import ENGINES, ROOT, installation, on_engines

LETTER, GROWN = "a" * 32, "f" * 32
ACTS_A_ROUND = 30
PROBES = 300
STARTS = 9


def shown(values: Iterable[float], digits: int = 2, unit: str = "") -> str:
    """Median, least and most, for people."""
    all_of_them = sorted(values)
    median = statistics.median(all_of_them)
    least, most = all_of_them[0], all_of_them[-1]
    return f"{median:.{digits}f}{unit} ({least:.{digits}f}-{most:.{digits}f}, n={len(all_of_them)})"


def processor_time(act: Callable[[], object], count: int) -> float:
    """Milliseconds of processor that one act takes here, on average: not waiting for a disk or a server."""
    started = time.process_time()
    for _ in range(count):
        act()
    return (time.process_time() - started) / count * 1000


def seconds_each(act: Callable[[], object], count: int) -> float:
    """How long one act takes, on average over some in a row."""
    started = time.perf_counter()
    for _ in range(count):
        act()
    return (time.perf_counter() - started) / count


def in_turns(acts: dict[str, Callable[[], object]], rounds: int, count: int) -> dict[str, list[float]]:
    """Seconds for one of each act, a value per round, in a new order each round."""
    took: dict[str, list[float]] = {name: [] for name in acts}
    order, chance = list(acts), random.Random(1)
    for act in acts.values():
        act()  # the first of each opens, prepares and caches
    for _ in range(rounds):
        chance.shuffle(order)
        for name in order:
            took[name].append(seconds_each(acts[name], count))
    return took


def raw_insert() -> None:
    """One row, one durable commit, nothing else: the floor on this database."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO benchmark_raw (body) VALUES (%s)", ["x" * 200])


def raw_insert_in_a_transaction() -> None:
    """The same through Django's transaction, as every act is."""
    from django.db import transaction

    with transaction.atomic():
        raw_insert()


def append_one() -> None:
    """One act of a letter, with nothing beside it."""
    from django.db import transaction

    from tests.cast import NOW
    from undersigned.ledger.services import append

    with transaction.atomic():
        append(act="erratum", letter=LETTER, now=NOW, fields={"by": "organizer"})


def marking(folder: Path) -> Callable[[], object]:
    """Raises a high-water mark of its own, as an append does after its commit."""
    from undersigned.ledger.high_water import Mark, write_mark

    sizes = itertools.count(1)
    return lambda: write_mark(folder / "another.mark", Mark(next(sizes), bytes(32)))


def signing(count: int, name: str) -> Callable[[], object]:
    """Signs with the next of `count` codes that were mailed before."""
    from tests.cast import NOW, ask_for_code, circulating_letter, mailed_code
    from tests.crash import crowd
    from undersigned.signing.services import sign

    group = crowd(count, name)
    letter = circulating_letter(group)
    challenges = [ask_for_code(letter, office) for office in group.offices.values()]
    typed = iter([(challenge, mailed_code(challenge)) for challenge in challenges])

    def one() -> object:
        challenge, code = next(typed)
        return sign(challenge=challenge, code=code, now=NOW)

    return one


def statements_of(act: Callable[[], object]) -> int:
    """How many statements an act sends to the database, transaction control included."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def report_acts(title: str, rounds: int, name: str, folder: Path) -> None:
    """Append and sign beside the raw insert."""
    sign_one = signing((rounds + 1) * ACTS_A_ROUND + 2, name)
    acts: dict[str, Callable[[], object]] = {
        "raw": raw_insert, "raw in a transaction": raw_insert_in_a_transaction,
        "mark alone": marking(folder), "append": append_one, "sign": sign_one,
    }  # fmt: skip
    took = in_turns(acts, rounds, ACTS_A_ROUND)
    print(f"  {title}")
    for act, seconds in took.items():
        ratios = [base / mine for base, mine in zip(took["raw"], seconds, strict=True)]
        line = f"    {act:<22}{shown((s * 1000 for s in seconds), 2, ' ms'):<34} of raw: {shown(ratios)}"
        print(line, flush=True)
    print(f"    statements: append {statements_of(append_one)}, sign {statements_of(sign_one)}")
    spent = ", ".join(f"{act} {processor_time(acts[act], ACTS_A_ROUND):.2f} ms" for act in ("raw", "append", "sign"))
    print(f"    processor in Python: {spent}", flush=True)


def grow(count: int) -> None:
    """Put as many acts into the ledger as if each had been appended, but in a few statements."""
    from django.db import transaction

    from tests.cast import NOW
    from undersigned.ledger import merkle
    from undersigned.ledger.checkpoint import sign_checkpoint
    from undersigned.ledger.entry import Commitment, entry
    from undersigned.ledger.models import Checkpoint, Leaf, LedgerHead, Opening, TreeNode
    from undersigned.ledger.services import make_mark, signer_for

    head = LedgerHead.objects.get(pk=1)
    signer, letter, at = signer_for(head), GROWN, int(NOW.timestamp())
    nodes = {(level, index): bytes(d) for level, index, d in TreeNode.objects.values_list("level", "index", "digest")}
    read = lambda level, index: nodes[level, index]  # noqa: E731
    leaves, new, notes, openings = [], [], [], []
    for number, index in enumerate(range(head.size, count)):
        fields: dict[str, str | int] = {"v": 1, "act": "erratum", "by": "organizer", "at": max(at, head.last_at)}
        act = Commitment.to(fields | {"letter": letter, "n": number, "prev": index - 1 if number else -1})
        data = entry(act.hex)
        leaves.append(Leaf(index=index, entry=data))
        for level, place, digest in merkle.append_nodes(index, read, merkle.leaf_hash(data)):
            nodes[level, place] = digest
            new.append(TreeNode(level=level, index=place, digest=digest))
        note = sign_checkpoint(signer.name, index + 1, merkle.root(index + 1, read), signer.private)
        notes.append(Checkpoint(size=index + 1, note=note))
        openings.append(
            Opening(leaf_id=index, letter=letter, act="erratum", n=number, payload=act.payload, salt=act.salt)
        )
    with transaction.atomic():
        for rows in (leaves, new, notes, openings):
            type(rows[0]).objects.bulk_create(rows, batch_size=2000)  # type: ignore[attr-defined]
        LedgerHead.objects.update(size=count)
    make_mark()


def report_reading() -> None:
    """Proofs, receipts, verification and fsck on the whole ledger."""
    from django.db import connection

    from undersigned.ledger import merkle
    from undersigned.ledger.models import Opening
    from undersigned.ledger.queries import (
        keys_of_ledger,
        receipt_of,
        size_of_ledger,
        tree_faults,
    )
    from undersigned.ledger.services import signer_for
    from undersigned.ledger.verify import all_passed, verify_receipt

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    size, chance, vkey = size_of_ledger(), random.Random(2), keys_of_ledger()[-1].vkey
    whole = list(Opening.objects.filter(letter=GROWN).values_list("pk", flat=True))  # acts without a letter's text
    leaves = chance.sample(whole, PROBES)
    print(f"  reading, {size} leaves")
    probes: dict[str, Callable[[int], object]] = {
        "inclusion proof": lambda leaf: _proof(partial(merkle.inclusion_proof, leaf, size)),
        "consistency proof": lambda leaf: _proof(partial(merkle.consistency_proof, leaf + 1, size)),
        "receipt with its proof": lambda leaf: receipt_of(leaf, with_evidence=True),
    }
    for name, probe in probes.items():
        print(f"    {name:<36}{shown(_times(probe, leaves), 2, ' ms')}", flush=True)
    receipts = {leaf: receipt_of(leaf, with_evidence=True) for leaf in leaves}
    check = lambda leaf: verify_receipt(receipts[leaf], None, vkey)  # noqa: E731
    assert all(all_passed(check(leaf)) for leaf in leaves)
    print(f"    {'verify offline':<36}{shown(_times(check, leaves), 2, ' ms')}")
    for words, signer in (("with its key", signer_for(None)), ("without the key", None)):
        took = [seconds_each(lambda signer=signer: _no_fault(tree_faults(signer)), 1) for _ in range(3)]  # type: ignore[misc]
        print(f"    {'fsck of the ledger, ' + words:<36}{shown(took, 2, ' s')}", flush=True)


def _proof(prove: Callable[[Any], object]) -> object:
    from undersigned.ledger.queries import nodes_for

    return prove(nodes_for(prove))


def _times(probe: Callable[[int], object], values: list[int]) -> list[float]:
    return [seconds_each(lambda value=value: probe(value), 1) * 1000 for value in values]  # type: ignore[misc]


def _no_fault(faults: Iterable[Any]) -> None:
    found = list(faults)
    assert not found, found[:3]


def report_starts(folder: Path) -> None:
    """Whole processes, from the shell's view, beside a Python that does nothing."""
    from undersigned.ledger.models import Opening
    from undersigned.ledger.queries import keys_of_ledger, receipt_of

    receipt = folder / "receipt.json"
    leaf = Opening.objects.filter(letter=GROWN).latest("pk").pk
    receipt.write_text(receipt_of(leaf, with_evidence=False))
    vkey = keys_of_ledger()[-1].vkey
    commands = {
        "python -c pass": ["-c", "pass"],
        "undersigned --help": ["-m", "undersigned", "--help"],
        "undersigned verify": ["-m", "undersigned", "verify", str(receipt), "--key", vkey],
        "undersigned ledger fsck": ["-m", "undersigned", "ledger", "fsck"],
    }

    def start(words: list[str]) -> None:
        subprocess.run([sys.executable, *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)

    acts = {name: lambda words=words: start(words) for name, words in commands.items() if "fsck" not in name}
    print("  whole processes")
    for name, took in in_turns(acts, STARTS, 1).items():  # type: ignore[arg-type]
        print(f"    {name:<36}{shown(took, 3, ' s')}", flush=True)
    fsck = [seconds_each(lambda: start(commands["undersigned ledger fsck"]), 1) for _ in range(3)]
    print(f"    {'undersigned ledger fsck':<34}{shown(fsck, 2, ' s')}", flush=True)


def run_here(engine: str, leaves: int, rounds: int, sync: int) -> None:
    """Every measurement on one engine."""
    with installation() as folder:
        from django.db import connection

        kind = "integer PRIMARY KEY" if connection.vendor == "sqlite" else "bigserial PRIMARY KEY"
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE TABLE benchmark_raw (id {kind}, body text)")
        print(f"{engine}, syncs {sync} ms longer, {os.cpu_count()} cores, python {sys.version.split()[0]}")
        report_acts("writing, a small ledger", rounds, "Small", folder / "small")
        if sync:  # a slow disk says nothing new of reading
            return
        grow(leaves)
        report_acts(f"writing, {leaves} leaves", rounds, "Large", folder / "large")
        report_reading()
        report_starts(folder)


def main() -> int:
    """Read the command line; start this script again for each engine, or measure on the one named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=ENGINES, action="append", help="on this engine alone")
    parser.add_argument("--leaves", type=int, default=100_000, help="size of the large ledger (100000)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of the comparison with the raw insert (7)")
    parser.add_argument("--sync", type=int, default=0, metavar="MS", help="make each sync of the disk longer (strace)")
    parser.add_argument("--on", choices=ENGINES, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if not wanted.on:
        return on_engines(__file__, sys.argv[1:], wanted.engine or list(ENGINES), wanted.sync)
    run_here(wanted.on, wanted.leaves, wanted.rounds, wanted.sync)
    return 0


if __name__ == "__main__":
    sys.exit(main())

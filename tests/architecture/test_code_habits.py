"""Services write, and are told what time it is. Each rule has a reason and a short list of places it does not bind."""

import ast
import re

from tests.architecture.source import Module, calls, functions, modules

CLOCKS = {"now", "utcnow", "today", "time", "localtime", "gmtime"}
CLOCK_OWNERS = re.compile(r"(timezone|datetime|date|time|dt|tz)(\.(datetime|date))?")
# A request, a job round and a typed command begin at some moment; below them `now` is handed on, so that a test can
# choose it and one act has one time.
MAY_ASK_THE_TIME = {"views", "jobs"}
PACKAGES_THAT_MAY_ASK_THE_TIME = {"cli", "demo", "web", "public", "workspace"}
# Called by allauth in the middle of its own view, without a time.
MODULES_THAT_MAY_ASK_THE_TIME = {"undersigned.accounts.emails"}

WRITES = re.compile(r"\.(save|asave|objects(\.\w+\(.*\))*\.(create|bulk_create|get_or_create|update_or_create))$")
# Where a row may be made outside a service, and why.
MAY_WRITE = {
    "undersigned.accounts.models": "Django and allauth ask the account's manager to make it",
    "undersigned.demo": "invents people where no service would: never in production",
}


def clock_readings(module: Module) -> list[str]:
    """Where a module asks the machine for the time."""
    found = []
    for call, line in calls(module.tree):
        owner, _, verb = call.rpartition(".")
        if verb in CLOCKS and CLOCK_OWNERS.fullmatch(owner):
            found.append(f"{module}:{line} {call}()")
    return found


def may_ask_the_time(module: Module) -> bool:
    """Whether something begins here, at a moment that the machine's clock tells."""
    return (
        module.kind in MAY_ASK_THE_TIME
        or module.package in PACKAGES_THAT_MAY_ASK_THE_TIME
        or module.name in MODULES_THAT_MAY_ASK_THE_TIME
    )


def test_nothing_below_views_jobs_and_commands_asks_what_time_it_is():
    bound = [m for m in modules() if not may_ask_the_time(m)]

    found = [reading for m in bound for reading in clock_readings(m)]

    assert bound
    assert found == [], "\n".join(["take `now` as an argument:", *found])


def test_rows_are_made_by_services():
    bound = [m for m in modules() if m.kind != "services" and not m.name.startswith(tuple(MAY_WRITE))]

    writes = [f"{m}:{line} {call}()" for m in bound for call, line in calls(m.tree) if WRITES.search(call)]

    assert bound
    assert writes == [], "\n".join(["call a service:", *writes])


def test_services_do_write():
    services = [m for m in modules() if m.kind == "services"]

    assert any(WRITES.search(call) for m in services for call, _line in calls(m.tree)), "the rule above sees no writes"


def test_every_act_takes_keyword_arguments_alone():
    acts = [
        (m, node)
        for m in modules()
        if m.kind == "services"
        for node in functions(m.tree)
        if not node.name.startswith("_") and {"actor", "now"} & {argument.arg for argument in node.args.kwonlyargs}
    ]

    positional = [f"{m}:{node.lineno} {node.name}" for m, node in acts if node.args.args or node.args.posonlyargs]

    assert acts
    assert positional == [], "\n".join(positional)


def test_every_act_that_takes_a_time_or_an_actor_takes_it_by_name():
    by_place = [
        f"{m}:{node.lineno} {node.name}"
        for m in modules()
        if m.kind == "services"
        for node in functions(m.tree)
        if not node.name.startswith("_") and {"actor", "now"} & {argument.arg for argument in node.args.args}
    ]

    assert by_place == [], "\n".join(by_place)


def test_no_logic_hides_in_signals_or_in_save():
    hidden = [
        f"{m}:{node.lineno}"
        for m in modules()
        for node in ast.walk(m.tree)
        if (isinstance(node, ast.ImportFrom) and node.module in {"django.db.models.signals", "django.dispatch"})
        or (isinstance(node, ast.FunctionDef) and node.name == "save")
    ]

    assert hidden == [], "\n".join(hidden)

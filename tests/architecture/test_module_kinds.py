"""Each module says by its name what it is; each model says by its docstring what a row of it is."""

import ast

from django.apps import apps
from django.db import models

import undersigned.models
from tests.architecture.source import Module, algorithms, is_algorithm, layers, modules, packages

DJANGO_NAMES = {"models", "services", "queries", "forms", "views", "urls", "emails", "jobs", "admin"}
# Doors and what every page needs: Django is their trade. Everywhere else a file name tells whether Django may come in.
DJANGO_PACKAGES = {"web", "public", "workspace", "cli", "config", "demo"}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "manager", "managers", "misc", "base"}


def our_models() -> list[type[models.Model]]:
    found = [model for model in apps.get_models() if model.__module__.startswith("undersigned.")]
    assert len(found) > 10, "Django found next to no models of ours, so these tests would prove nothing"
    return found


def test_a_module_in_a_stage_has_a_django_name_or_is_listed_as_an_algorithm():
    in_stages = [m for m in modules() if m.package and m.package not in DJANGO_PACKAGES and m.kind]

    undeclared = [m.name for m in in_stages if m.kind not in DJANGO_NAMES and not is_algorithm(m.name)]

    assert in_stages
    assert undeclared == [], "\n".join(["a Django name, or listed in the forbidden contract:", *undeclared])


def test_a_django_name_is_never_listed_as_an_algorithm():
    assert [name for name in algorithms() if name.rpartition(".")[2] in DJANGO_NAMES] == []


def test_every_package_stands_in_one_layer():
    named = [name for layer in layers() for name in layer]

    assert len(named) == len(set(named))
    assert set(packages()) <= set(named)


def test_no_module_has_a_name_that_says_nothing():
    assert [m.name for m in modules() if EMPTY_NAMES & set(m.parts)] == []


def test_every_module_says_what_it_is_for():
    assert [str(m) for m in modules() if not ast.get_docstring(m.tree) and m.text.strip()] == []


def test_every_model_belongs_to_the_one_app_and_is_named_in_models_py():
    strays = [model.__name__ for model in our_models() if model._meta.app_label != "undersigned"]
    unnamed = [model.__name__ for model in our_models() if model.__name__ not in undersigned.models.__all__]

    assert strays == [], "\n".join(strays)
    assert unnamed == [], "\n".join(unnamed)


def test_every_model_begins_by_saying_what_one_row_is():
    assert [m.__name__ for m in our_models() if not (m.__doc__ or "").startswith("One row per ")] == []


def reverse_relations() -> list[tuple[str, str]]:
    """Each attribute that a later package's foreign key gives to an earlier model, with the package it comes from."""
    return [
        (related.get_accessor_name(), related.related_model.__module__.split(".")[1])
        for model in our_models()
        for related in model._meta.related_objects
        if related.get_accessor_name() and related.related_model.__module__.startswith("undersigned.")
    ]


def attributes_read(module: Module) -> list[tuple[str, int]]:
    """The attributes that a module reads of objects, those of imported modules and classes left out."""
    imported = {
        (alias.asname or alias.name).split(".")[0]
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    read = (node for node in ast.walk(module.tree) if isinstance(node, ast.Attribute))
    return [(n.attr, n.lineno) for n in read if not (isinstance(n.value, ast.Name) and n.value.id in imported)]


# Holds plain data of its own and no model, so what it calls asks and signatories are not the models' relations.
WITHOUT_MODELS = {"document"}


def test_an_earlier_stage_never_reaches_a_later_one_through_a_reverse_relation():
    depth = {name: number for number, layer in enumerate(layers()) for name in layer}
    backward = reverse_relations()

    reached = [
        f"{m}:{line} reads .{name}, which belongs to {later}"
        for m in modules()
        if m.package not in WITHOUT_MODELS
        for name, line in attributes_read(m)
        for accessor, later in backward
        if name == accessor and depth.get(m.package, 0) > depth[later]
    ]

    assert backward
    assert reached == [], "\n".join(reached)

"""Writes of the archive: what is read goes in and out (imports, taking_out), is changed there (details), or forgotten.

Nothing here is an act of signing, so nothing of it stands in the ledger.
"""

from undersigned.archive.services.details import change_details
from undersigned.archive.services.forgetting import forget_in_imports, forget_listed_in_imports
from undersigned.archive.services.imports import (
    MOST_KEPT_BYTES,
    ImportRefused,
    ReadAlready,
    Started,
    choose_reading,
    index_unsearched,
    keep_source,
    put_into_archive,
    read_source,
    remove_source,
    save_import_as_version,
    save_record,
    start_draft_from_import,
)
from undersigned.archive.services.taking_out import WAS_PUBLIC, take_out

__all__ = [
    "MOST_KEPT_BYTES",
    "WAS_PUBLIC",
    "ImportRefused",
    "ReadAlready",
    "Started",
    "change_details",
    "choose_reading",
    "forget_in_imports",
    "forget_listed_in_imports",
    "index_unsearched",
    "keep_source",
    "put_into_archive",
    "read_source",
    "remove_source",
    "save_import_as_version",
    "save_record",
    "start_draft_from_import",
    "take_out",
]

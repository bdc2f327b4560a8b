"""What organizers type: a file with the record that was read of it (imports), and changes of it later (details)."""

from undersigned.archive.forms.details import DetailsForm
from undersigned.archive.forms.imports import NEW_LETTER, RecordForm, UploadForm, initial_of

__all__ = ["NEW_LETTER", "DetailsForm", "RecordForm", "UploadForm", "initial_of"]

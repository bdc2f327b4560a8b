"""The one way a letter moves from stage to stage."""

from undersigned.letter.models import Letter
from undersigned.letter.stages import Stage, check_move


def locked(letter: Letter) -> Letter:
    """The letter's row, read afresh and locked until the transaction ends: acts on one letter stand in line."""
    return Letter.objects.select_for_update().select_related("coalition").get(pk=letter.pk)


def move(*, letter: Letter, to: Stage) -> None:
    """Move a locked letter to another stage. Raises MoveNotAllowed with a sentence for people."""
    check_move(Stage(letter.stage), to)
    letter.stage = to.value
    letter.save(update_fields=["stage"])

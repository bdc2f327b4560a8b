"""The short form of a digest."""

import pytest

from undersigned.text.digest import short_digest


def test_a_short_digest_shows_both_ends_for_people() -> None:
    assert short_digest("9f2c41aa" + "0" * 52 + "07e1") == "9f2c 41aa … 07e1"


@pytest.mark.parametrize("digest", ["", "9f2c", "9F2C" * 16, "g" * 64, "0" * 65, "0" * 64 + "\n"])
def test_what_is_not_a_digest_has_no_short_form(digest: str) -> None:
    with pytest.raises(ValueError, match="64 characters"):
        short_digest(digest)

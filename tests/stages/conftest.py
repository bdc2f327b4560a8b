"""Who most tests of the stages begin with."""

import pytest
from django.test import Client

from tests.cast import Compact, compact


@pytest.fixture
def group() -> Compact:
    """The Great Rivers Compact with its roster."""
    return compact()


@pytest.fixture
def odile(client: Client, group: Compact) -> Client:
    """The browser of its organizer, signed in."""
    client.force_login(group.odile)
    return client

"""A real mail server on loopback, and the mailboxes behind it."""

import email.policy
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.parser import BytesParser

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class PostOffice:
    """Takes every mail, except for addresses in `refused`, and keeps them in order of arrival."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], EmailMessage]] = []
        self.refused: set[str] = set()

    async def handle_RCPT(  # noqa: N802  (aiosmtpd's name)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content
        assert isinstance(content, bytes)
        message = BytesParser(EmailMessage, policy=email.policy.default).parsebytes(content)
        assert isinstance(message, EmailMessage)
        self.mails.append((list(envelope.rcpt_tos), message))
        return "250 OK"

    def newest_to(self, address: str) -> EmailMessage:
        """The last mail that arrived at an address."""
        return next(message for to, message in reversed(self.mails) if address in to)

    def link_to(self, address: str) -> str:
        """The path of the signing link in the newest mail to an address that has one."""
        for to, message in reversed(self.mails):
            found = re.search(r"https?://[^\s/]+(/sign/[0-9a-f]+/)", words_of(message))
            if address in to and found:
                return found[1]
        raise AssertionError(f"no mail to {address} has a link")

    def code_to(self, address: str) -> str:
        """The code in the newest mail to an address."""
        text = words_of(self.newest_to(address))
        found = re.search(r"\b([0-9A-Z]{4} [0-9A-Z]{4})\b", text)
        assert found, text
        return found[1]


def words_of(message: EmailMessage) -> str:
    """What is written in a mail, without what is attached to it."""
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def free_port() -> int:
    """A TCP port of 127.0.0.1 that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def open_post_office() -> Iterator[tuple[PostOffice, int]]:
    """The server on a free port of 127.0.0.1, closed afterwards."""
    office, port = PostOffice(), free_port()
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield office, port
    finally:
        controller.stop()

"""Fetching a page that somebody named, without becoming their door to the inside: public addresses only.

A name is resolved once, every answer must be public, and the connection goes to the address that was looked at; each
redirect is a new address to look at. One deadline binds it all, robots.txt included (RFC 9309).
"""

import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

SECONDS = 10.0
MOST_BYTES = 2_000_000
MOST_REDIRECTS = 3
PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "application/pdf"})
FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/xml", "text/xml"})
_MOST_ROBOTS = 500_000
_REDIRECTS = {301, 302, 303, 307, 308}
_ENDINGS = {"application/pdf": ".pdf", "text/plain": ".txt"}
# Addresses that carry another one inside, which may be anywhere: NAT64, 6to4, Teredo.
_CARRIERS = tuple(ipaddress.ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"))
_PORTS = {"http": 80, "https": 443}
_KEPT = "/%:=&?~#+!$,;'@()*[]|"  # what stands in an address as it is; other characters go as bytes of UTF-8 (RFC 3987)
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")

Resolve = Callable[[str, int], Sequence[str]]
Allows = Callable[[str], bool]


class FetchRefused(ValueError):
    """A page that cannot be fetched, or is not to be; the message says why and what to do."""


@dataclass(frozen=True)
class Fetched:
    """A page's bytes, its type without parameters, the address at which it was found, a file name for its reader."""

    data: bytes
    media_type: str
    url: str

    @property
    def name(self) -> str:
        """A name whose ending tells what it is."""
        return "page" + _ENDINGS.get(self.media_type, ".html")


def is_public(address: str) -> bool:
    """Tell whether an IP address is on the open internet: not private, loopback, link-local, multicast, or a carrier.

    An IPv6 address that stands for an IPv4 one is never public: who means the latter can write it so.
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address) and (
        found.ipv4_mapped is not None or any(found in net for net in _CARRIERS)
    ):
        return False
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a host. Raises OSError."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True)
class Fetcher:
    """Fetches pages for one site, which `agent` names.

    The other fields are for tests: where names lead, which addresses are allowed, which ports may be asked (a server on
    loopback has neither 80 nor 443).
    """

    agent: str
    resolve: Resolve = resolved
    allows: Allows = is_public
    ports: frozenset[int] = frozenset({80, 443})
    seconds: float = SECONDS
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def fetch(self, url: str, types: frozenset[str] = PAGES) -> Fetched:
        """Return what stands at an address. Raises FetchRefused, also where robots.txt asks us to stay away."""
        deadline = time.monotonic() + self.seconds
        for _hop in range(MOST_REDIRECTS + 1):
            target = self._target(url)
            self._ask_robots(target, deadline)
            answer = self._get(target, deadline, MOST_BYTES)
            if answer.status not in _REDIRECTS:
                return _accepted(answer, url, types)
            url = urljoin(url, answer.location)
        raise FetchRefused("The address leads on and on to others. Paste the article instead.")

    def _target(self, url: str) -> SplitResult:
        try:
            target = urlsplit(url)
            port = target.port or _PORTS.get(target.scheme, 0)
        except ValueError:
            raise FetchRefused("This is not an address of a page. Write it as https://…") from None
        if target.scheme not in _PORTS or not target.hostname or _UNSAFE.search(url):
            raise FetchRefused("Only pages whose address begins with https:// or http:// are fetched.")
        if target.username is not None or target.password is not None:
            raise FetchRefused("An address with a name and password in it is not fetched.")
        if port not in self.ports:
            raise FetchRefused("Only pages at the usual ports, 80 and 443, are fetched. Paste the article instead.")
        return target

    def _address(self, host: str, port: int) -> str:
        """Return the one address to connect to; all that the name leads to must be allowed."""
        try:
            addresses = list(self.resolve(host.encode("idna").decode("ascii"), port))
        except (OSError, UnicodeError):
            raise FetchRefused(f"There is no site at {host}. Look at the spelling of the address.") from None
        if not addresses or not all(self.allows(address) for address in addresses):
            raise FetchRefused(
                f"{host} is not on the public internet, so it is not fetched. Paste the article instead."
            )
        return addresses[0]

    def _ask_robots(self, target: SplitResult, deadline: float) -> None:
        robots = target._replace(path="/robots.txt", query="", fragment="")
        answer = self._get(robots, deadline, _MOST_ROBOTS)
        if 400 <= answer.status < 500 or answer.status in _REDIRECTS:
            return  # RFC 9309: there are no rules
        if answer.status != 200:
            raise FetchRefused(
                f"{target.hostname} could not say whether it wants to be read. Paste the article instead."
            )
        rules = RobotFileParser()
        rules.parse(answer.data.decode("utf-8", "replace").splitlines())
        if not rules.can_fetch(self.agent, target.geturl()):
            raise FetchRefused(f"{target.hostname} asks programs not to fetch this page. Paste the article instead.")

    def _get(self, target: SplitResult, deadline: float, most: int) -> "_Answer":
        host, port = target.hostname or "", target.port or _PORTS[target.scheme]
        connection = _Connection(self._address(host, port), host, port, self._context(target), deadline)
        path = quote((target.path or "/") + (f"?{target.query}" if target.query else ""), safe=_KEPT)
        headers = {
            "User-Agent": self.agent,
            "Accept": "text/html,text/plain,application/pdf,application/rss+xml,application/atom+xml;q=0.9,*/*;q=0.1",
            "Accept-Encoding": "identity",
        }
        try:
            with connection.bounded():
                connection.request("GET", path, headers=headers)
                with connection.getresponse() as response:
                    answer = _read(response, most)
                if connection.was_cut:  # what was read until then looks like a whole page
                    raise TimeoutError
                return answer
        except (OSError, http.client.HTTPException, UnicodeError) as trouble:
            if time.monotonic() >= deadline:
                raise FetchRefused(f"{host} did not answer in {self.seconds:g} seconds. Try again later.") from trouble
            raise FetchRefused(f"{host} could not be read ({type(trouble).__name__}). Paste the article.") from trouble

    def _context(self, target: SplitResult) -> ssl.SSLContext | None:
        return self.context if target.scheme == "https" else None


@dataclass(frozen=True)
class _Answer:
    status: int
    data: bytes
    media_type: str
    encoding: str
    location: str
    is_cut: bool


class _Connection(http.client.HTTPConnection):
    """A connection to one address, under the host's name, that is cut at the deadline whatever the other side does."""

    def __init__(self, address: str, host: str, port: int, context: ssl.SSLContext | None, deadline: float) -> None:
        super().__init__(host, port, timeout=max(0.01, deadline - time.monotonic()))
        self._address, self._context, self._deadline = address, context, deadline
        self._raw: socket.socket | None = None
        self.was_cut = False

    def connect(self) -> None:
        """Connect to the address that was looked at; the name is used for TLS and the Host line alone."""
        self._raw = self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._context is not None:
            # The handshake comes second, so that it can be cut like everything else.
            self.sock = secure = self._context.wrap_socket(
                self._raw, server_hostname=self.host, do_handshake_on_connect=False
            )
            secure.do_handshake()

    @contextmanager
    def bounded(self) -> Iterator[None]:
        """Close everything at the end, and at the deadline at the latest: timeouts of single reads can be stretched."""
        timer = threading.Timer(max(0.0, self._deadline - time.monotonic()), self._cut)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            self.close()
            if self._raw is not None:
                self._raw.close()

    def _cut(self) -> None:
        self.was_cut = True
        for one in (self.sock, self._raw):
            if one is not None:
                try:
                    socket.socket.shutdown(one, socket.SHUT_RDWR)
                except OSError:
                    continue


def _read(response: http.client.HTTPResponse, most: int) -> _Answer:
    data = b"" if response.status in _REDIRECTS else response.read(most + 1)
    if len(data) <= most and response.length and response.status not in _REDIRECTS:
        raise http.client.IncompleteRead(data)  # the site said that there is more
    return _Answer(
        response.status,
        data[:most],
        (response.getheader("Content-Type") or "").partition(";")[0].strip().lower(),
        (response.getheader("Content-Encoding") or "identity").strip().lower(),
        _as_sent(response.getheader("Location") or ""),
        len(data) > most,
    )


def _as_sent(header: str) -> str:
    """Return a header line in UTF-8, as sites send addresses; `http.client` has read it as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _accepted(answer: _Answer, url: str, types: frozenset[str]) -> Fetched:
    if answer.status != 200:
        raise FetchRefused(f"The site answered {answer.status} instead of the page. Paste the article instead.")
    if answer.media_type not in types:
        raise FetchRefused(f"This is {answer.media_type or 'of no known type'}, which is not read here.")
    if answer.encoding != "identity":
        raise FetchRefused("The site sends the page packed, though asked not to. Save it and upload the file.")
    if answer.is_cut:
        raise FetchRefused(f"The page is larger than {MOST_BYTES:,} bytes. Paste the article instead.")
    return Fetched(answer.data, answer.media_type, url)


def agent_of(site: str) -> str:
    """Return how we introduce ourselves: the program, and the site that asks."""
    return f"Undersigned (+{site}/)"

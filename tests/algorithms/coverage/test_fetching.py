"""Fetching a page that somebody named: public addresses only, looked at before each connection, within limits."""

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from undersigned.coverage.fetching import FEEDS, MOST_BYTES, PAGES, Fetcher, FetchRefused, agent_of, is_public

PAGE = b"<!doctype html><title>River mayors</title><p>They wrote.</p>"


class Site:
    """A site on loopback. `pages` maps paths to (status, headers, body); `asked` is what came in, with its headers."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {"/robots.txt": (404, {}, b"")}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.wait = 0.0
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                status, headers, body = site.pages.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                for start in range(0, len(body), 65536 if not site.wait else 1):
                    time.sleep(site.wait)
                    try:
                        self.wfile.write(body[start : start + (65536 if not site.wait else 1)])
                    except OSError:
                        return

            def log_message(self, *_words: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def url(self, path: str = "/a") -> str:
        return f"http://courier.example:{self.port}{path}"

    def paths(self) -> list[str]:
        return [path for path, _headers in self.asked]


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    found.pages["/a"] = (200, {}, PAGE)
    yield found
    found.server.shutdown()
    found.server.server_close()


def fetcher(site: Site, **changed: Any) -> Fetcher:
    """One for which every name leads to the site on loopback, which is allowed."""
    given: dict[str, Any] = {
        "resolve": lambda _host, _port: ["127.0.0.1"], "allows": lambda _address: True, "ports": frozenset({site.port}),
        **changed,
    }  # fmt: skip
    return Fetcher(agent_of("https://letters.example"), **given)


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(FetchRefused) as refused:
        act()
    return str(refused.value)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.8", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1",
     "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
     "2001:db8::1", "240.0.0.1"],
)  # fmt: skip
def test_an_address_inside_is_not_public(address: str):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "93.184.215.14"])
def test_an_address_on_the_open_internet_is_public(address: str):
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "127.1", "0177.0.0.1", "0",
     "[::]", "169.254.169.254", "10.0.0.1"],
)  # fmt: skip
def test_no_spelling_of_an_inside_address_is_connected_to(site: Site, host: str):
    ours = Fetcher("Undersigned", ports=frozenset({site.port}), seconds=2)

    said = refusal(lambda: ours.fetch(f"http://{host}:{site.port}/a"))

    assert "not on the public internet" in said or "There is no site" in said
    assert site.asked == []


def test_one_inside_address_among_public_ones_is_enough_to_refuse(site: Site):
    ours = fetcher(site, resolve=lambda _h, _p: ["8.8.8.8", "127.0.0.1"], allows=is_public)

    assert "not on the public internet" in refusal(lambda: ours.fetch(site.url()))
    assert site.asked == []


def test_a_page_is_fetched_under_our_own_name_and_without_what_could_tell_more(site: Site):
    page = fetcher(site).fetch(site.url("/a"))

    assert (page.data, page.media_type, page.name) == (PAGE, "text/html", "page.html")
    headers = site.asked[-1][1]
    assert headers["User-Agent"] == "Undersigned (+https://letters.example/)"
    assert headers["Host"] == f"courier.example:{site.port}"
    assert not {"Cookie", "Referer", "Authorization"} & set(headers)


def test_the_connection_goes_to_the_address_that_was_looked_at_even_when_the_name_moves(site: Site):
    looked_at: list[str] = []
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["203.0.113.1"]])

    def allows(address: str) -> bool:
        looked_at.append(address)
        return True

    fetcher(site, resolve=lambda _h, _p: next(answers), allows=allows).fetch(site.url())

    assert looked_at == ["127.0.0.1", "127.0.0.1"]  # one for robots.txt, one for the page, and no third question


def test_a_redirect_to_an_inside_address_is_not_followed(site: Site):
    site.pages["/a"] = (302, {"Location": f"http://inside.example:{site.port}/secret"}, b"")
    site.pages["/secret"] = (200, {}, b"key")
    inside = {"inside.example": ["10.0.0.1"]}
    ours = fetcher(
        site, resolve=lambda host, _p: inside.get(host, ["127.0.0.1"]), allows=lambda address: address == "127.0.0.1"
    )

    assert "inside.example is not on the public internet" in refusal(lambda: ours.fetch(site.url()))
    assert "/secret" not in site.paths()


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://courier.example/a", "gopher://courier.example/"])
def test_a_redirect_to_another_scheme_is_not_followed(site: Site, target: str):
    site.pages["/a"] = (302, {"Location": target}, b"")

    assert "https:// or http://" in refusal(lambda: fetcher(site).fetch(site.url()))


@pytest.mark.parametrize("path", ["/opini\u00f3n/la-carta?p\u00e1gina=2", "/opini%C3%B3n/la-carta?p%C3%A1gina=2"])
def test_an_address_with_accents_is_fetched_and_followed(site: Site, path: str):
    site.pages["/opini%C3%B3n/la-carta?p%C3%A1gina=2"] = (
        302,
        {"Location": "/a\u00f1o".encode().decode("latin-1")},
        b"",
    )
    site.pages["/a%C3%B1o"] = (200, {}, PAGE)

    assert fetcher(site).fetch(site.url(path)).data == PAGE


def test_three_redirects_are_followed_and_a_fourth_is_not(site: Site):
    for number in range(1, 5):
        site.pages[f"/{number}"] = (301, {"Location": f"/{number - 1}"}, b"")
    site.pages["/0"] = (200, {}, PAGE)

    assert fetcher(site).fetch(site.url("/3")).url == site.url("/0")
    assert "leads on and on" in refusal(lambda: fetcher(site).fetch(site.url("/4")))


@pytest.mark.parametrize(
    "url",
    ["courier.example/a", "javascript:alert(1)", "http:///a", "http://courier.example:99999/", "http://a b.example/",
     "http://courier.example/\r\nX: y", "http://rae:secret@courier.example/", "http://courier.example:8080/",
     "http://\udcff.example/", "https://courier.example:22/"],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(url: str):
    assert refusal(lambda: Fetcher("Undersigned", resolve=lambda _h, _p: pytest.fail("it was looked up")).fetch(url))


def test_robots_txt_is_asked_first_and_obeyed(site: Site):
    site.pages["/robots.txt"] = (200, {}, b"User-agent: undersigned\nDisallow: /a\n")

    assert "asks programs not to" in refusal(lambda: fetcher(site).fetch(site.url("/a")))
    assert site.paths() == ["/robots.txt"]

    site.pages["/b"] = (200, {}, PAGE)
    assert fetcher(site).fetch(site.url("/b")).data == PAGE


def test_a_site_that_cannot_say_its_rules_is_left_alone(site: Site):
    site.pages["/robots.txt"] = (503, {}, b"")

    assert "could not say" in refusal(lambda: fetcher(site).fetch(site.url()))
    assert site.paths() == ["/robots.txt"]


@pytest.mark.parametrize("media_type", ["image/png", "application/zip", "application/octet-stream", "text/css", ""])
def test_other_types_are_refused(site: Site, media_type: str):
    site.pages["/a"] = (200, {"Content-Type": media_type}, PAGE)

    assert "not read here" in refusal(lambda: fetcher(site).fetch(site.url()))


def test_a_feed_is_no_page_and_a_page_no_feed(site: Site):
    site.pages["/feed"] = (200, {"Content-Type": "application/rss+xml"}, b"<rss/>")

    assert fetcher(site).fetch(site.url("/feed"), FEEDS).data == b"<rss/>"
    assert "not read here" in refusal(lambda: fetcher(site).fetch(site.url("/feed"), PAGES))


def test_a_page_larger_than_two_megabytes_is_refused(site: Site):
    site.pages["/a"] = (200, {}, b"a" * (MOST_BYTES + 1))
    site.pages["/b"] = (200, {}, b"a" * MOST_BYTES)

    assert "larger than" in refusal(lambda: fetcher(site).fetch(site.url("/a")))
    assert len(fetcher(site).fetch(site.url("/b")).data) == MOST_BYTES


def test_a_packed_page_is_refused_so_that_it_cannot_swell(site: Site):
    site.pages["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"a" * 10_000_000))

    assert "packed" in refusal(lambda: fetcher(site).fetch(site.url()))
    assert site.asked[-1][1]["Accept-Encoding"] == "identity"


def test_a_site_that_drips_is_cut_at_the_deadline(site: Site):
    site.pages["/a"] = (200, {}, b"a" * 1000)
    site.wait = 0.05
    began = time.monotonic()

    said = refusal(lambda: fetcher(site, seconds=0.6).fetch(site.url()))

    assert "did not answer in 0.6 seconds" in said
    assert time.monotonic() - began < 3


def test_a_site_that_says_nothing_is_cut_too():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        ours = Fetcher(
            "Undersigned",
            resolve=lambda _h, _p: ["127.0.0.1"],
            allows=lambda _a: True,
            ports=frozenset({port}),
            seconds=0.4,
        )

        assert "did not answer" in refusal(lambda: ours.fetch(f"http://courier.example:{port}/"))


def test_a_site_whose_key_nobody_vouches_for_is_not_read(site: Site):
    said = refusal(lambda: fetcher(site).fetch(f"https://courier.example:{site.port}/a"))

    assert "could not be read" in said
    assert site.asked == []


def test_half_a_page_is_not_taken_for_a_page(site: Site):
    site.pages["/a"] = (200, {"Content-Length": str(len(PAGE) + 10)}, PAGE)

    assert "IncompleteRead" in refusal(lambda: fetcher(site).fetch(site.url()))


def certified(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """How courier.example proves itself, and how somebody who trusts it listens."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "courier.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, now - timedelta(days=1), now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("courier.example")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = certificate.public_bytes(Encoding.PEM)
    (folder / "site.pem").write_bytes(pem + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(folder / "site.pem")
    return server, ssl.create_default_context(cadata=pem.decode())


def test_a_site_proves_its_name_while_the_connection_goes_to_its_address(site: Site, tmp_path: Path):
    server, trusting = certified(tmp_path)
    site.server.socket = server.wrap_socket(site.server.socket, server_side=True)
    ours = fetcher(site, context=trusting)

    assert ours.fetch(f"https://courier.example:{site.port}/a").data == PAGE
    assert "could not be read" in refusal(lambda: ours.fetch(f"https://elsewhere.example:{site.port}/a"))


def test_a_handshake_that_never_ends_is_cut():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        ours = Fetcher(
            "Undersigned", resolve=lambda _h, _p: ["127.0.0.1"], allows=lambda _a: True, ports=frozenset({port}),
            seconds=0.4,
        )  # fmt: skip

        assert "did not answer" in refusal(lambda: ours.fetch(f"https://courier.example:{port}/"))


def test_an_error_of_the_site_is_said_with_its_number(site: Site):
    assert "answered 404" in refusal(lambda: fetcher(site).fetch(site.url("/gone")))

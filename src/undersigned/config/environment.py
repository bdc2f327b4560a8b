"""The environment of an installation, read once and checked in words. No Django here.

Nothing is guessed in production: what is missing or wrong is listed with what to set, and `undersigned serve`
refuses to start until the list is empty.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

SETTINGS = {
    "UNDERSIGNED_SECRET": "50 or more random characters; signs cookies. Changing it signs everybody out.",
    "UNDERSIGNED_ORIGIN": "Scheme and host that readers see, for example https://letters.example.org",
    "UNDERSIGNED_DATA": "Folder for the database, the ledger key and kept files. Default: ./data",
    "UNDERSIGNED_SMTP": "Mail server: smtp://user:password@host:587 (STARTTLS), smtps://… or smtp+plain://… (no TLS).",
    "UNDERSIGNED_MAIL_FROM": "Address that mail comes from, for example letters@example.org",
    "UNDERSIGNED_LEDGER_KEY": "File of the ledger's signing key, mode 0600. Default: <data>/keys/ledger.key",
    "UNDERSIGNED_LEDGER_MARK": "File of the ledger's high-water mark, never in a backup of the database. "
    "Default: <data>/keys/ledger.mark",
    "UNDERSIGNED_DEMO": "1 runs the demo (invented people, mail shown in the browser). Only on a loopback origin.",
    "DATABASE_URL": "postgresql://user:password@host:5432/name, or sqlite:///path. Default: SQLite in the data folder.",
}
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class Database:
    """Where the record is kept: `engine` is sqlite or postgresql; for sqlite `name` is a file path."""

    engine: str
    name: str
    user: str = ""
    password: str = field(default="", repr=False)
    host: str = ""
    port: int | None = None


@dataclass(frozen=True)
class MailServer:
    """The SMTP server: `security` is starttls, tls or plain."""

    host: str
    port: int
    security: str
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Environment:
    """What the installation was told, and in `problems` what is missing or wrong, a sentence each."""

    secret: str = field(repr=False)
    origin: str
    data: Path
    database: Database
    mail_server: MailServer | None
    mail_from: str
    ledger_key: Path
    ledger_mark: Path
    is_demo: bool
    problems: tuple[str, ...]

    @property
    def host(self) -> str:
        """The host name of the origin, without its port."""
        return urlsplit(self.origin).hostname or ""

    @property
    def is_https(self) -> bool:
        """Whether readers come over TLS (then cookies are for TLS alone)."""
        return self.origin.startswith("https://")


def read_environment(env: Mapping[str, str]) -> Environment:
    """The environment as the installation understands it. Never raises: what is wrong stands in `problems`."""
    problems: list[str] = []
    is_demo = env.get("UNDERSIGNED_DEMO", "") == "1"
    data = Path(env.get("UNDERSIGNED_DATA") or "data").absolute()
    origin = _origin(env.get("UNDERSIGNED_ORIGIN", ""), problems, is_demo=is_demo)
    return Environment(
        secret=_secret(env.get("UNDERSIGNED_SECRET", ""), problems),
        origin=origin,
        data=data,
        database=_database(env.get("DATABASE_URL", ""), data, problems),
        mail_server=_mail_server(env.get("UNDERSIGNED_SMTP", ""), problems, needed=not is_demo),
        mail_from=_mail_from(env.get("UNDERSIGNED_MAIL_FROM", ""), problems),
        ledger_key=Path(env.get("UNDERSIGNED_LEDGER_KEY") or data / "keys" / "ledger.key").absolute(),
        ledger_mark=Path(env.get("UNDERSIGNED_LEDGER_MARK") or data / "keys" / "ledger.mark").absolute(),
        is_demo=is_demo,
        problems=tuple(problems),
    )


def _secret(value: str, problems: list[str]) -> str:
    if len(value) >= 50:
        return value
    found = f"has {len(value)} characters" if value else "is not set"
    problems.append(
        f"UNDERSIGNED_SECRET {found}; it needs 50 or more random ones. "
        'Make one with: python3 -c "import secrets; print(secrets.token_urlsafe(48))"'
    )
    # A throw-away secret lets `check` and `--help` run; nothing signed with it outlives the process.
    return secrets.token_urlsafe(48)


def _origin(value: str, problems: list[str], *, is_demo: bool) -> str:
    parts = urlsplit(value)
    if not value:
        problems.append(
            "UNDERSIGNED_ORIGIN is not set. Set it to what readers type, for example https://letters.example.org"
        )
        return "http://localhost"
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
        problems.append(f"UNDERSIGNED_ORIGIN is {value!r}; it must be a scheme and a host and nothing after them.")
        return "http://localhost"
    loopback = parts.hostname in LOOPBACK
    if parts.scheme == "http" and not loopback:
        problems.append(
            "UNDERSIGNED_ORIGIN starts with http://. Codes and sessions need https:// on any host but this one."
        )
    if is_demo and not loopback:
        problems.append("UNDERSIGNED_DEMO is 1 on a public origin. The demo shows every mail to everybody: unset it.")
    return f"{parts.scheme}://{parts.netloc}"


def _database(url: str, data: Path, problems: list[str]) -> Database:
    fallback = Database("sqlite", str(data / "undersigned.sqlite3"))
    if not url:
        return fallback
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return Database("sqlite", unquote(parts.path.removeprefix("/")) or fallback.name)
    if parts.scheme in {"postgres", "postgresql"} and parts.path.strip("/"):
        port = _port(parts, problems, "DATABASE_URL")
        return Database(
            "postgresql",
            unquote(parts.path.strip("/")),
            unquote(parts.username or ""),
            unquote(parts.password or ""),
            unquote(parts.hostname or ""),
            port,
        )
    problems.append(
        "DATABASE_URL is not understood. Use postgresql://user:password@host:5432/name or sqlite:///path, or nothing."
    )
    return fallback


def _mail_server(url: str, problems: list[str], *, needed: bool) -> MailServer | None:
    if not url:
        if needed:
            problems.append(
                "UNDERSIGNED_SMTP is not set, so no code could be mailed. For example smtp://user:password@mail.example.org:587"
            )
        return None
    parts = urlsplit(url)
    kinds = {"smtp": ("starttls", 587), "smtps": ("tls", 465), "smtp+plain": ("plain", 25)}
    if parts.scheme not in kinds or not parts.hostname:
        problems.append(
            "UNDERSIGNED_SMTP is not understood. Use smtp://, smtps:// or smtp+plain://, then user:password@host:port"
        )
        return None
    security, usual = kinds[parts.scheme]
    port = _port(parts, problems, "UNDERSIGNED_SMTP") or usual
    return MailServer(parts.hostname, port, security, unquote(parts.username or ""), unquote(parts.password or ""))


def _port(parts: SplitResult, problems: list[str], name: str) -> int | None:
    try:
        return parts.port
    except ValueError:
        problems.append(f"{name} has a port that is not a number from 0 to 65535.")
        return None


def _mail_from(value: str, problems: list[str]) -> str:
    from undersigned.mail.addresses import address_problem

    problem = address_problem(value) if value else "It is not set."
    if problem:
        problems.append(f"UNDERSIGNED_MAIL_FROM must be one e-mail address, for example letters@example.org. {problem}")
        return "undersigned@localhost.invalid"
    return value

"""A report fetched from the web: from public addresses only, within limits of size and time."""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.utils.translation import gettext as _

from plenary.core.errors import Refused

MOST_BYTES = 5 * 1024 * 1024  # after decompression
MOST_SECONDS = 15.0  # for all of it: names, redirects and the page
MOST_REDIRECTS = 5
LONGEST_URL = 2_000
PORTS = {"http": 80, "https": 443}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
KINDS = frozenset({
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
})  # fmt: skip
HEADERS = {
    "User-Agent": "Plenary (conference secretariat; reads press reports about its conferences)",
    "Accept": ", ".join(sorted(KINDS)),
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
CHUNK = 64 * 1024

# Global by IANA's registries or not yet in Python's copy of them, and still no place for a page.
NEVER = tuple(
    ipaddress.ip_network(network)
    for network in (
        "168.63.129.16/32",  # inside Azure: the host of the virtual machine
        "192.88.99.0/24",  # 6to4 relays (RFC 7526)
        "2001::/23",  # protocol assignments, among them Teredo (RFC 6890)
        "2002::/16",  # 6to4: carries an IPv4 address of anybody's choice (RFC 3056)
        "3fff::/20",  # documentation (RFC 9637)
    )
)
UNICAST_6 = ipaddress.ip_network("2000::/3")
NAT64 = ipaddress.ip_network("64:ff9b::/96")

type Resolve = Callable[[str, int], list[str]]
type Connect = Callable[[tuple[str, int], float], socket.socket]


@dataclass(frozen=True)
class Fetched:
    """What a server answered; `url` is where it came from in the end."""

    content: bytes
    url: str
    content_type: str


def addresses_of(host: str, port: int) -> list[str]:
    """All addresses of a name. Raises OSError where there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def fetched(
    url: str,
    *,
    resolve: Resolve = addresses_of,
    connect: Connect = socket.create_connection,
    seconds: float = MOST_SECONDS,
) -> Fetched:
    """The page or document at the address, after at most five redirects.

    Each host is resolved once and connected to at the address that was checked; proxies are not
    used. Raises Refused: "bad-address", "private-address", "not-found", "unreachable",
    "not-trusted", "too-many-redirects", "not-answered", "unknown-kind", "too-large", "too-slow",
    "damaged".
    """
    clock = _Clock(seconds)
    address = url.strip()
    for _redirect in range(MOST_REDIRECTS + 1):
        target = _checked(address)
        numbers = _public_addresses(target, resolve, clock)
        answer = _answer(target, numbers, connect, clock)
        if isinstance(answer, Fetched):
            return answer
        address = urljoin(target.geturl(), answer)
    raise Refused(
        _("This address leads from one page to another and to none. Open it and paste the text."),
        "too-many-redirects",
    )


class _Clock:
    """The time that is left for everything together."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds, more than 0. Raises Refused("too-slow")."""
        seconds = self._until - time.monotonic()
        if seconds <= 0:
            raise _too_slow()
        return seconds

    @contextmanager
    def stopping(self, connection: socket.socket) -> Iterator[None]:
        """The connection is cut when the time is over, whatever is being waited for.

        The timeout of a socket begins anew with every byte: a server that drips would never end.
        The duplicate stays usable while TLS takes over the socket itself.
        """
        handle = connection.dup()
        timer = threading.Timer(self.left(), _cut, [handle])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            handle.close()


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):  # the other side was faster
        connection.shutdown(socket.SHUT_RDWR)


def _checked(address: str) -> SplitResult:
    """The parts of an address that may be fetched, its host in ASCII, its fragment dropped."""
    if len(address) > LONGEST_URL or re.search(r"[\s\\\x00-\x1f\x7f]", address):
        raise _bad_address()
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii").lower().rstrip(".")
        port = parts.port
    except ValueError:
        raise _bad_address()
    if parts.scheme not in PORTS or not host or parts.username is not None or "%" in host:
        raise _bad_address()
    if port not in (None, PORTS[parts.scheme]):
        raise _bad_address()
    if host == "localhost" or host.endswith(".localhost"):
        raise _private()
    if _odd_number(host):
        raise _bad_address()
    netloc = f"[{host}]" if ":" in host else host
    path = quote(parts.path or "/", safe="%/:=&~+!$,;'@()*")
    return SplitResult(
        parts.scheme, netloc, path, quote(parts.query, safe="%/:=&?~+!$,;'@()*"), ""
    )


def _odd_number(host: str) -> bool:
    """Whether it is an IPv4 address, but not written as four decimal numbers.

    A host whose last part is a number is one (WHATWG, URL, 3.5): `2130706433`, `0x7f.1`, `0177.1`.
    """
    if not re.fullmatch(r"\d+|0x[0-9a-f]*", host.rpartition(".")[2]):
        return False
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return True
    return False


def _public_addresses(target: SplitResult, resolve: Resolve, clock: _Clock) -> list[str]:
    """The addresses of the host. Raises Refused("private-address") unless all are public."""
    host = target.hostname or ""
    try:
        numbers = _resolved(host, PORTS[target.scheme], resolve, clock)
    except (OSError, UnicodeError):
        numbers = []
    if not numbers:
        raise Refused(
            _("There is no such address on the web: %(host)s. Check how it is written.")
            % {"host": host},
            "not-found",
        )
    if not all(is_public(number) for number in numbers):
        raise _private()
    return list(dict.fromkeys(numbers))


def _resolved(host: str, port: int, resolve: Resolve, clock: _Clock) -> list[str]:
    """What `resolve` answers, in the time that is left: the system's resolver has no limit."""
    answers: list[list[str] | OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answers.append(resolve(host, port))
        except (OSError, UnicodeError) as error:
            answers.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(clock.left())
    if not answers:
        raise _too_slow()
    if isinstance(answers[0], Exception):
        raise answers[0]
    return answers[0]


def is_public(number: str) -> bool:
    """Whether it is an address of one machine on the public internet, as far as can be told."""
    try:
        address = ipaddress.ip_address(number)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address in NAT64:
            return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
        if address not in UNICAST_6:
            return False
    if any(address in network for network in NEVER if network.version == address.version):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _answer(
    target: SplitResult, numbers: list[str], connect: Connect, clock: _Clock
) -> Fetched | str:
    """What the server sent, or where it sends us."""
    try:
        with (
            _connected(target, numbers, connect, clock) as plain,
            clock.stopping(plain),
            _secured(plain, target, clock) as connection,
        ):
            return _read(connection, target, clock)
    except ssl.SSLCertVerificationError:
        raise Refused(
            _("The certificate of %(host)s is not valid. Open the page and paste its text.")
            % {"host": target.hostname},
            "not-trusted",
        )
    except (OSError, http.client.HTTPException, zlib.error):
        clock.left()  # what was cut off by us is slow, not broken
        raise Refused(
            _("%(host)s does not answer as it should. Try later, or paste the text.")
            % {"host": target.hostname},
            "unreachable",
        )


def _connected(
    target: SplitResult, numbers: list[str], connect: Connect, clock: _Clock
) -> socket.socket:
    """A connection to the first of the checked addresses that takes one. Raises OSError."""
    failure = OSError("no address")
    for number in numbers[:4]:
        try:
            return connect((number, PORTS[target.scheme]), min(clock.left(), 5.0))
        except OSError as error:
            failure = error
    raise failure


@contextmanager
def _secured(plain: socket.socket, target: SplitResult, clock: _Clock) -> Iterator[socket.socket]:
    """The connection, under TLS with the certificate checked against the name if it is https."""
    plain.settimeout(clock.left())
    if target.scheme == "http":
        yield plain
        return
    context = ssl.create_default_context()
    with context.wrap_socket(plain, server_hostname=target.hostname) as secured:
        yield secured


def _read(connection: socket.socket, target: SplitResult, clock: _Clock) -> Fetched | str:
    asked = http.client.HTTPConnection(target.hostname or "", PORTS[target.scheme])
    asked.sock = connection
    path = f"{target.path}?{target.query}" if target.query else target.path
    asked.request("GET", path, headers={"Host": target.netloc, **HEADERS})
    answer = asked.getresponse()
    clock.left()  # headers that we cut short look whole
    location = answer.getheader("Location")
    if answer.status in REDIRECTS and location:
        return _quoted(location)
    _refuse_wrong(answer)
    content = _content(answer)
    clock.left()  # so does a page without a length
    return Fetched(content, target.geturl(), answer.getheader("Content-Type", ""))


def _quoted(location: str) -> str:
    """A Location as an address; http.client reads headers as Latin-1, servers write UTF-8."""
    return quote(location.encode("latin-1", "replace"), safe="%/:=&?~#+!$,;'@()*[]")


def _refuse_wrong(answer: http.client.HTTPResponse) -> None:
    if answer.status != 200:
        raise Refused(
            _("The page was not given out (answer %(status)s). Open it and paste its text.")
            % {"status": answer.status},
            "not-answered",
        )
    if answer.getheader("Content-Type", "").partition(";")[0].strip().lower() not in KINDS:
        raise Refused(
            _("There is no page, text, PDF or DOCX file at this address. Paste the report."),
            "unknown-kind",
        )
    if (answer.length or 0) > MOST_BYTES:
        raise _too_large()


def _content(answer: http.client.HTTPResponse) -> bytes:
    """The whole body, unpacked. Raises Refused("too-large" | "damaged"), HTTPException."""
    unpack = _unpacking(answer.getheader("Content-Encoding", ""))
    content, sent = bytearray(), 0
    while chunk := answer.read1(CHUNK):
        sent += len(chunk)
        content += unpack(chunk, MOST_BYTES + 1 - len(content))
        if max(sent, len(content)) > MOST_BYTES:
            raise _too_large()
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)
    return bytes(content)


def _unpacking(encoding: str) -> Callable[[bytes, int], bytes]:
    """A function that unpacks the next piece into no more than so many bytes."""
    said = encoding.strip().lower()
    if said in ("", "identity"):
        return lambda chunk, most: chunk[:most]
    if said in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress
    raise Refused(
        _("The page was sent in a form that cannot be read. Open it and paste its text."),
        "damaged",
    )


def _bad_address() -> Refused:
    return Refused(
        _(
            "This is not the address of a public page. "
            "It begins with http:// or https:// and has no user name and no port."
        ),
        "bad-address",
    )


def _private() -> Refused:
    return Refused(
        _("This address is inside a private network and is not read. Paste the report instead."),
        "private-address",
    )


def _too_slow() -> Refused:
    return Refused(
        _("The page did not arrive in time. Try later, or open it and paste its text."), "too-slow"
    )


def _too_large() -> Refused:
    return Refused(
        _("The page is larger than %(limit)s MB. Open it and paste the text of the report.")
        % {"limit": MOST_BYTES // (1024 * 1024)},
        "too-large",
    )

import datetime as dt
import gzip
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from plenary.core.errors import Refused
from plenary.press import fetching
from plenary.press.fetching import Fetched, fetched, is_public

PUBLIC = "93.184.216.34"
PAGE = b"<html><body><p>More than 200 delegates met.</p></body></html>"

type Answer = Callable[[socket.socket], None]


class Server:
    """A real server on loopback: `answers` maps a path to what is sent for it.

    To `fetched` it is the machine at PUBLIC, on the port that was asked for: names are resolved
    by `resolve`, and `connect` alone knows where the machine really is. All else is as it is.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, bytes | Answer] = {}
        self.requests: list[bytes] = []
        self.connections: list[tuple[str, int]] = []
        self.names: list[str] = []
        self._tls = tls
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._socket.close()

    def resolve(self, host: str, port: int) -> list[str]:
        self.names.append(host)
        return [PUBLIC]

    def connect(self, place: tuple[str, int], timeout: float) -> socket.socket:
        self.connections.append(place)
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def fetched(self, path: str = "/", host: str = "http://news.example", **options) -> Fetched:
        return fetched(f"{host}{path}", resolve=self.resolve, connect=self.connect, **options)

    def refusal(self, path: str = "/", host: str = "http://news.example", **options) -> str:
        with pytest.raises(Refused) as refused:
            self.fetched(path, host, **options)
        assert refused.value.message
        return refused.value.code

    def _serve(self) -> None:
        while True:
            try:
                connection = self._socket.accept()[0]
            except OSError:
                return
            threading.Thread(target=self._answer, args=[connection], daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        try:
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            request = connection.recv(65536)
            self.requests.append(request)
            answer = self.answers[request.split(b" ")[1].decode()]
            if isinstance(answer, bytes):
                connection.sendall(answer)
            else:
                answer(connection)
        except OSError:
            pass  # the other side has gone: that is what many of these tests are about
        finally:
            connection.close()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


def answer(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> bytes:
    said = {"content-type": "text/html", "content-length": str(len(body))} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in said.items()), "", ""]
    return "\r\n".join(lines).encode() + body


def moved(location: str, status: str = "302 Found") -> bytes:
    return answer(b"", status, location=location)


def endless(start: bytes, piece: bytes, pause: float = 0) -> Answer:
    """The start, then the piece again and again, for as long as somebody listens."""

    def send(connection: socket.socket) -> None:
        connection.sendall(start)
        while True:
            connection.sendall(piece)
            time.sleep(pause)

    return send


def refusal(url: str, **options) -> str:
    with pytest.raises(Refused) as refused:
        fetched(url, **options)
    assert refused.value.message
    return refused.value.code


def never(*_args) -> socket.socket:
    raise AssertionError("nothing may be connected to")


# What works


def test_page_is_fetched_from_the_address_that_was_checked(server):
    server.answers["/a%20b?q=%C3%A9"] = answer(content_type="text/html; charset=utf-8")
    page = server.fetched("/a%20b?q=é#part")
    assert page == Fetched(PAGE, "http://news.example/a%20b?q=%C3%A9", "text/html; charset=utf-8")
    assert (server.names, server.connections) == (["news.example"], [(PUBLIC, 80)])


def test_request_names_plenary_and_carries_no_cookie(server):
    server.answers["/"] = answer(set_cookie="a=b")
    server.answers["/next"] = moved("/")
    server.fetched("/next")
    for request in server.requests:
        said = request.decode().lower()
        assert "user-agent: plenary" in said
        assert "host: news.example\r\n" in said
        assert "cookie" not in said
        assert "authorization" not in said


def test_redirects_are_followed_and_each_name_resolved(server):
    server.answers |= {"/1": moved("2"), "/2": moved("//b.example/3", "301 Moved")}
    server.answers |= {"/3": moved("http://c.example/é", "308 Moved"), "/%C3%A9": answer()}
    assert server.fetched("/1").url == "http://c.example/%C3%A9"
    assert server.names == ["news.example", "news.example", "b.example", "c.example"]


def test_packed_page_is_unpacked(server):
    server.answers["/"] = answer(gzip.compress(PAGE), content_encoding="gzip")
    assert server.fetched().content == PAGE


def test_chunked_page_and_page_without_length_are_read(server):
    chunked = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n"
    server.answers["/chunked"] = chunked + b"5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n"
    server.answers["/open"] = b"HTTP/1.0 200 OK\r\ncontent-type: text/plain\r\n\r\nhello"
    assert server.fetched("/chunked").content == b"hello!"
    assert server.fetched("/open").content == b"hello"


def test_name_in_another_script_is_asked_for_in_ascii(server):
    server.answers["/"] = answer()
    assert server.fetched(host="http://bücher.example").url == "http://xn--bcher-kva.example/"


def test_second_address_is_tried_where_the_first_does_not_answer(server):
    server.answers["/"] = answer()

    def connect(place: tuple[str, int], timeout: float) -> socket.socket:
        if place[0] == "1.1.1.1":
            raise ConnectionRefusedError
        return server.connect(place, timeout)

    page = fetched("http://news.example", resolve=lambda *_: ["1.1.1.1", PUBLIC], connect=connect)
    assert page.content == PAGE


# TLS


def certified(name: str) -> tuple[bytes, bytes]:
    """A certificate for the name, signed by itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(called)
        .issuer_name(called)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return certificate.public_bytes(pem), key.private_bytes(pem, *plain)


@pytest.fixture
def secure(tmp_path, monkeypatch) -> Iterator[Server]:
    """A server whose certificate for news.example this machine trusts."""
    certificate, key = certified("news.example")
    (tmp_path / "certificate.pem").write_bytes(certificate)
    (tmp_path / "key.pem").write_bytes(key)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate.pem", tmp_path / "key.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    made = Server(context)
    made.answers["/"] = answer()
    yield made
    made.close()


def test_secure_page_is_fetched_from_the_checked_address_by_its_name(secure):
    assert secure.fetched(host="https://news.example").content == PAGE
    assert secure.connections == [(PUBLIC, 443)]


def test_certificate_of_another_name_is_refused(secure):
    assert secure.refusal(host="https://other.example") == "not-trusted"
    assert secure.requests == []


def test_certificate_that_nobody_vouches_for_is_refused(secure, monkeypatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    (tmp_path / "none.pem").write_bytes(certified("somebody.example")[0])
    assert secure.refusal(host="https://news.example") == "not-trusted"


def test_secure_server_that_drips_is_left_in_time(secure):
    start = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n"
    secure.answers["/"] = endless(start, b"a", 0.05)
    assert secure.refusal(host="https://news.example", seconds=1) == "too-slow"


def test_server_that_never_shakes_hands_is_left_in_time(server):
    server.answers["/"] = answer()
    listening = socket.create_server(("127.0.0.1", 0))
    begun = time.monotonic()
    code = refusal(
        "https://news.example",
        resolve=server.resolve,
        connect=lambda _place, timeout: socket.create_connection(listening.getsockname(), timeout),
        seconds=0.5,
    )
    listening.close()
    assert code == "too-slow"
    assert time.monotonic() - begun < 10


# Addresses


@pytest.mark.parametrize(
    "url",
    [
        "", "news.example", "/a", "//news.example", "ftp://news.example/", "file:///etc/passwd",
        "javascript:alert(1)", "http://", "http:///a", "http://a b.example/", "http://a.example/\n",
        "http://a\\@b.example/", "http://user@news.example/", "http://user:word@news.example/",
        "http://:@news.example/", "http://news.example:8000/", "https://news.example:80/",
        "http://news.example:x/", "http://news.example:99999/", "http://a..example/",
        f"http://{'a' * 64}.example/", "http://[::1", "http://[fe80::1%25eth0]/",
        "http://a.example/" + "a" * 2000,
        # IPv4 in other clothes: decimal, hexadecimal, octal, short, full-width
        "http://2130706433/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://0177.0.0.1/",
        "http://127.1/", "http://0/", "http://134744072/", "http://8.8.2056/", "http://0x/",
        "http://１２７.１/", "http://[::ffff:127.0.0.1]/",
    ],
)  # fmt: skip
def test_address_that_is_none_of_a_public_page_is_refused(url):
    # A line break at the end is a slip of the hand; anywhere else it is none.
    if url.endswith("\n"):
        url += "a"
    assert refusal(url, resolve=never, connect=never) == "bad-address"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://127.0.0.2/", "http://127。0。0。1/", "http://１２７.０.０.１/",
        "http://[::1]/", "http://[::]/", "http://0.0.0.0/", "http://10.0.0.1/",
        "http://169.254.169.254/latest/", "http://192.168.1.1/", "http://172.31.255.255/",
        "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/", "http://224.0.0.1/",
        "http://255.255.255.255/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
        "http://[::ffff:7f00:1]/", "http://localhost/", "http://LOCALHOST./", "http://a.localhost/",
        "https://127.0.0.1/",
    ],
)  # fmt: skip
def test_address_inside_a_network_is_refused_by_itself(url):
    """With the system's own resolver: nothing is injected but a guard against connecting."""
    assert refusal(url, connect=never) == "private-address"


def test_local_server_is_refused_with_nothing_injected(monkeypatch):
    server = Server()
    server.answers["/"] = answer()
    monkeypatch.setitem(fetching.PORTS, "http", server.port)
    for host in ("127.0.0.1", "localhost"):
        assert refusal(f"http://{host}:{server.port}/") == "private-address"
    server.close()
    assert server.requests == []


@pytest.mark.parametrize(
    "number",
    [
        "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1",
        "168.63.129.16", "169.254.169.254", "172.16.0.1", "192.0.0.1", "192.0.2.1", "192.88.99.1",
        "192.168.0.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:8.8.8.8",
        "::ffff:127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::100.64.0.1",
        "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:db8::1", "2002:808:808::1", "3fff::1",
        "5f00::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%lo", "fec0::1", "ff02::1", "", "x",
    ],
)  # fmt: skip
def test_address_that_is_not_public(number):
    assert not is_public(number)


@pytest.mark.parametrize(
    "number", [PUBLIC, "8.8.8.8", "100.63.0.1", "172.32.0.1", "2606:4700::1", "64:ff9b::8.8.8.8"]
)
def test_address_that_is_public(number):
    assert is_public(number)


def test_every_address_of_a_name_must_be_public():
    for numbers in ([PUBLIC, "10.0.0.1"], ["::1", PUBLIC]):
        code = refusal("http://a.example", resolve=lambda *_, n=numbers: n, connect=never)
        assert code == "private-address"


def test_name_without_address_is_refused():
    def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror

    assert refusal("http://a.example", resolve=resolve, connect=never) == "not-found"
    assert refusal("http://a.example", resolve=lambda *_: [], connect=never) == "not-found"


def test_name_that_changes_its_address_is_asked_once_and_held_to_it(server):
    """DNS rebinding: public when it is checked, loopback when it is connected to."""
    server.answers["/"] = answer()
    told = iter([[PUBLIC], ["127.0.0.1"]])
    page = fetched("http://a.example", resolve=lambda *_: next(told), connect=server.connect)
    assert page.content == PAGE
    assert server.connections == [(PUBLIC, 80)]


def test_name_that_changes_its_address_between_redirects_is_refused(server):
    server.answers["/"] = moved("/again")
    told = iter([[PUBLIC], ["127.0.0.1"]])
    code = refusal("http://a.example", resolve=lambda *_: next(told), connect=server.connect)
    assert code == "private-address"
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://127.0.0.1/", "private-address"),
        ("//localhost/", "private-address"),
        ("http://[::1]/", "private-address"),
        ("http://169.254.169.254/", "private-address"),
        ("http://2130706433/", "bad-address"),
        ("http://news.example:22/", "bad-address"),
        ("http://user@news.example/", "bad-address"),
        ("file:///etc/passwd", "bad-address"),
        ("gopher://news.example/", "bad-address"),
    ],
)
def test_redirect_to_where_nobody_may_go_is_refused(server, location, code):
    server.answers["/"] = moved(location)

    def resolve(host: str, port: int) -> list[str]:
        # As the system's resolver: numbers are their own addresses.
        try:
            return [str(ipaddress.ip_address(host))]
        except ValueError:
            return server.resolve(host, port)

    found = refusal("http://news.example", resolve=resolve, connect=server.connect)
    assert (found, len(server.requests)) == (code, 1)


# Servers that misbehave


def test_redirect_loop_is_refused_after_five(server):
    server.answers["/"] = moved("/")
    assert server.refusal() == "too-many-redirects"
    assert len(server.requests) == 6


def test_page_that_never_ends_is_refused(server):
    start = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n"
    server.answers["/"] = endless(start, b"<p>more</p>" * 1000)
    assert server.refusal() == "too-large"


def test_endless_chunks_are_refused(server):
    start = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n"
    server.answers["/"] = endless(start, b"1000\r\n" + b"a" * 0x1000 + b"\r\n")
    assert server.refusal() == "too-large"


@pytest.mark.parametrize(
    "start",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nx: ",
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 9999\r\n\r\n",
    ],
    ids=["status", "headers", "body", "body with length"],
)
def test_server_that_drips_is_left_in_time(server, start):
    server.answers["/"] = endless(start, b"a", 0.05)
    begun = time.monotonic()
    assert server.refusal(seconds=1) == "too-slow"
    assert 1 <= time.monotonic() - begun < 10


def test_server_that_is_silent_is_left_in_time(server):
    server.answers["/"] = lambda connection: time.sleep(30)
    assert server.refusal(seconds=0.5) == "too-slow"


def test_resolver_that_is_silent_is_left_in_time():
    def resolve(host: str, port: int) -> list[str]:
        time.sleep(30)
        return [PUBLIC]

    assert refusal("http://a.example", resolve=resolve, connect=never, seconds=0.3) == "too-slow"


def test_bomb_of_zeros_is_refused_before_it_is_unpacked(server):
    bomb = gzip.compress(bytes(50_000_000))
    server.answers["/"] = answer(bomb, content_encoding="gzip")
    assert len(bomb) < 100_000
    assert server.refusal() == "too-large"


def test_what_follows_a_packed_page_without_end_is_refused(server):
    start = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: gzip\r\n\r\n"
    server.answers["/"] = endless(start + gzip.compress(PAGE), b"a" * 10_000)
    assert server.refusal() == "too-large"


def test_page_that_says_it_is_too_large_is_not_read(server):
    server.answers["/"] = answer(b"", content_length=str(fetching.MOST_BYTES + 1))
    assert server.refusal() == "too-large"


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (answer(b"", "404 Not Found"), "not-answered"),
        (answer(PAGE, "206 Partial Content"), "not-answered"),
        (answer(b"", "302 Found"), "not-answered"),
        (answer(b"", "500 Oh"), "not-answered"),
        (answer(b"GIF89a", content_type="image/gif"), "unknown-kind"),
        (answer(b"a", content_type=""), "unknown-kind"),
        (answer(PAGE, content_encoding="br"), "damaged"),
        (answer(PAGE, content_encoding="gzip"), "unreachable"),
        (answer(PAGE, content_length="999"), "unreachable"),
        (b"", "unreachable"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "unreachable"),
        (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 200 + b"\r\n", "unreachable"),
        (b"HTTP/1.1 200 OK\r\na: " + b"b" * 70_000 + b"\r\n\r\n", "unreachable"),
    ],
)
def test_wrong_answer_is_refused(server, sent, code):
    server.answers["/"] = sent
    assert server.refusal() == code


def test_server_that_takes_no_connection_is_refused():
    def connect(place: tuple[str, int], timeout: float) -> socket.socket:
        raise ConnectionRefusedError

    assert refusal("http://a.example", resolve=lambda *_: [PUBLIC], connect=connect) == (
        "unreachable"
    )


def test_proxies_of_the_environment_are_not_asked(server, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    server.answers["/"] = answer()
    assert server.fetched().content == PAGE

"""The file server in front of Django."""

import gzip

import pytest

from plenary.public.server import PublishedSite

HEADERS = {"X-Content-Type-Options": "nosniff"}


def _behind(environ, start_response):
    start_response("418 Django", [])
    return [b"django"]


@pytest.fixture
def root(tmp_path):
    files = {
        "index.html": "home",
        "fr/index.html": "accueil",
        "en/lakeside/index.html": "séries",
        "style.0123456789ab.css": "a{}",
        ".secret": "no",
    }
    site = tmp_path / "site"
    for name, content in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(content, "utf-8")
    (site / "index.html.gz").write_bytes(gzip.compress(b"home"))
    (tmp_path / "outside.txt").write_text("outside")
    return site


@pytest.fixture
def get(root):
    site = PublishedSite(
        {"/": root}, behind=_behind, headers=HEADERS, languages=("en", "fr", "ar")
    )

    def ask(path, method="GET", **headers):
        answer = {}

        def start_response(status, given):
            answer["status"], answer["headers"] = status, dict(given)

        environ = {"REQUEST_METHOD": method, "PATH_INFO": path.encode().decode("latin-1")}
        environ |= {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        answer["body"] = b"".join(site(environ, start_response))
        return answer

    return ask


def test_a_page_is_sent_with_type_etag_and_security_headers(get):
    answer = get("/en/lakeside/")
    assert (answer["status"], answer["body"]) == ("200 OK", "séries".encode())
    assert answer["headers"]["Content-Type"] == "text/html; charset=utf-8"
    assert answer["headers"]["X-Content-Type-Options"] == "nosniff"


def test_an_unchanged_page_is_not_sent_again(get):
    etag = get("/en/lakeside/")["headers"]["ETag"]
    again = get("/en/lakeside/", if_none_match=etag)
    assert (again["status"], again["body"]) == ("304 Not Modified", b"")


def test_a_changed_page_has_another_etag(get, root):
    before = get("/en/lakeside/")["headers"]["ETag"]
    (root / "en/lakeside/index.html").write_text("changed")
    after = get("/en/lakeside/")
    assert (after["body"], after["headers"]["ETag"] == before) == (b"changed", False)


def test_the_compressed_file_is_sent_to_who_accepts_it(get):
    answer = get("/", accept_encoding="gzip, deflate")
    assert (answer["headers"]["Content-Encoding"], gzip.decompress(answer["body"])) == (
        "gzip",
        b"home",
    )


def test_head_has_the_headers_and_no_body(get):
    answer = get("/en/lakeside/", method="HEAD")
    assert (answer["body"], answer["headers"]["Content-Length"]) == (b"", "7")


def test_a_folder_without_its_slash_is_redirected(get):
    answer = get("/en/lakeside")
    assert (answer["status"], answer["headers"]["Location"]) == (
        "301 Moved Permanently",
        "/en/lakeside/",
    )


@pytest.mark.parametrize(
    ("accepted", "status", "location"),
    [
        ("fr-CH, fr;q=0.9, en;q=0.8", "302 Found", "/fr/"),
        ("en-GB, fr;q=0.5", "200 OK", None),
        ("ar", "200 OK", None),
        ("de;q=x, ,", "200 OK", None),
    ],
)
def test_home_goes_to_the_readers_language_where_there_is_one(get, accepted, status, location):
    answer = get("/", accept_language=accepted)
    assert (answer["status"], answer["headers"].get("Location")) == (status, location)


@pytest.mark.parametrize("path", ["/lakeside", "/lakeside/"])
def test_an_address_without_a_language_gets_one(get, path):
    answer = get(path, accept_language="fr")
    assert (answer["status"], answer["headers"]["Location"]) == ("302 Found", "/en/lakeside/")


def test_a_page_withdrawn_while_it_is_asked_for_goes_on_to_django(get, root, monkeypatch):
    def gone(file):
        raise FileNotFoundError(file)

    monkeypatch.setattr("plenary.public.server._body", gone)
    assert get("/en/lakeside/")["body"] == b"django"


def test_a_hashed_asset_may_be_kept_for_ever(get):
    kept = get("/style.0123456789ab.css")["headers"]["Cache-Control"]
    assert kept == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    "path",
    [
        "/../outside.txt",
        "/en/../../outside.txt",
        "//outside.txt",
        "/.secret",
        "/en/\x00",
        "/en\\..\\..\\outside.txt",
        "/nothing/",
        "/desk/",
    ],
)
def test_what_is_no_published_file_goes_on_to_django(get, path):
    assert get(path)["body"] == b"django"


def test_a_file_is_only_read(get):
    answer = get("/en/lakeside/", method="POST")
    assert (answer["status"], answer["headers"]["Allow"]) == (
        "405 Method Not Allowed",
        "GET, HEAD",
    )


def test_writing_elsewhere_goes_on_to_django(get):
    assert get("/desk/", method="POST")["body"] == b"django"


def test_a_name_that_no_file_can_have_goes_on_to_django(get):
    assert get("/en/" + "a" * 300)["body"] == b"django"


@pytest.mark.parametrize("refused", ["gzip;q=0, identity", "vibrant", ""])
def test_an_encoding_that_is_not_taken_is_not_sent(get, refused):
    answer = get("/", accept_encoding=refused)
    assert (answer["body"], answer["headers"].get("Content-Encoding")) == (b"home", None)

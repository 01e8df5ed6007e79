#!/bin/sh
# setup.sh run|test     afterwards .venv/ holds exactly the locked packages and Plenary itself
# setup.sh lock [...]   afterwards the lock files say what requirements*.in ask for
#
# Plain sh: it runs before there is a Python we can rely on. `test` is `run` and the tools of the
# tests. The stamp is written last, so an environment whose making was stopped is made again.
set -eu
cd "$(dirname "$0")/.."

STAMP=.venv/.made

# Behind a mirror or a filter, the certificates are those that the machine trusts, not uv's own.
if [ -f /etc/ssl/certs/ca-certificates.crt ]; then
    export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"
fi

main() {
    case "${1:-}" in
        run | test) is_made "$1" || make_environment "$1" ;;
        lock) shift && lock "$@" ;;
        *) fail "usage: setup.sh run|test|lock" ;;
    esac
}

is_made() {
    [ -f "$STAMP" ] || return 1
    made=$(cat "$STAMP")
    wanted=$(fingerprint)
    [ "$made" = "test $wanted" ] || [ "$made" = "$1 $wanted" ]
}

# The folder is part of it: the commands in .venv/bin carry its full path.
fingerprint() {
    { pwd && cat requirements.lock requirements-dev.lock pyproject.toml; } | cksum
}

make_environment() {
    mkdir -p .cache
    if command -v flock >/dev/null; then
        exec 9>.cache/setup.lock
        flock 9
        if is_made "$1"; then return; fi
    fi
    say "Making .venv/ from the lock file ..."
    uv=$(find_uv)
    if [ ! -f "$STAMP" ] || ! is_recent .venv/bin/python; then
        "$uv" venv --quiet --clear --no-project --python "$(find_python || echo 3.13)" .venv
    fi
    rm -f "$STAMP"
    locks=requirements.lock
    if [ "$1" = test ]; then locks="requirements.lock requirements-dev.lock"; fi
    # shellcheck disable=SC2086  # two names
    "$uv" pip sync --quiet --python .venv/bin/python --require-hashes $locks
    "$uv" pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation -e .
    echo "$1 $(fingerprint)" >"$STAMP"
}

lock() {
    mkdir -p .cache
    uv=$(find_uv)
    for name in requirements requirements-dev; do
        "$uv" pip compile --quiet --universal --python-version 3.12 --generate-hashes \
            --no-header --no-emit-index-url "$@" "$name.in" -o "$name.lock"
    done
}

# Prints a uv: the one on PATH, or one from PyPI in .uv/, put there by whatever pip there is.
find_uv() {
    for uv in "$(command -v uv || true)" .uv/bin/uv; do
        if [ -n "$uv" ] && "$uv" --version >/dev/null 2>&1; then
            echo "$uv"
            return
        fi
    done
    say "Getting uv from PyPI into .uv/ ..."
    install_uv || { install_pip && install_uv; } ||
        fail "No uv, and no pip to get it with. Install uv, or python3-pip, and try again."
    echo .uv/bin/uv
}

install_uv() {
    rm -rf .uv
    for python in $(pythons); do
        "$python" -m pip --version >/dev/null 2>&1 || continue
        # A shim or an old pip may fail where the next one does not.
        "$python" -m pip install --quiet --disable-pip-version-check --no-warn-script-location \
            --root-user-action=ignore --target .uv 'uv>=0.9,<1' >&2 || continue
        if .uv/bin/uv --version >/dev/null 2>&1; then return; fi
    done
    return 1
}

# Debian keeps pip in a package of its own.
install_pip() {
    command -v apt-get >/dev/null || return 1
    root=""
    if [ "$(id -u)" != 0 ]; then root="sudo -n"; fi
    say "Installing python3-pip with apt-get ..."
    $root apt-get update -qq >&2 || true
    DEBIAN_FRONTEND=noninteractive $root apt-get install -qq -y --no-install-recommends \
        python3-pip >&2 </dev/null
}

# Prints the best CPython that Plenary runs on, or fails where there is none; uv then brings one.
find_python() {
    for python in $(pythons); do
        if is_recent "$python"; then
            echo "$python"
            return
        fi
    done
    return 1
}

is_recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 12) or sys.implementation.name != "cpython")' \
        >/dev/null 2>&1
}

# Prints the Pythons of this machine, the preferred first. pyenv's need not be active.
pythons() {
    pyenv=${PYENV_ROOT:-$(pyenv root 2>/dev/null || echo "${HOME:-}/.pyenv")}
    for version in 3.13 3.12 3; do
        command -v "python$version" || true
        for python in "$pyenv/versions/$version".*/bin/python; do
            if [ -x "$python" ]; then echo "$python"; fi
        done
    done
}

say() { echo "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

main "$@"

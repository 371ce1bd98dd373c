#!/bin/sh
# Make the virtual environment in $1 and put the program with its development tools in it, at the pinned versions.
set -eu
cd "$(dirname "$0")/.."
venv=$1

# The newest command that is Python 3.11 or later; PYTHON chooses another.
find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    echo "Makelaar needs Python 3.11 or later; install it, or name it: make PYTHON=/path/to/python3" >&2
    return 1
}

# Debian keeps the part of venv that brings pip in a package of its own. Who misses it, misses Qt's libraries too most
# often: all are asked for at once.
make_venv() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null || {
        version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        # shellcheck disable=SC2046 # a list of names
        [ "$(uname)" != Linux ] || sh scripts/system-packages.sh "$version" $(cat scripts/qt-packages.txt)
    }
    rm -rf "$venv"
    "$python" -m venv "$venv"
}

if ! "$venv/bin/python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$(find_python)
    make_venv
fi

echo "Setting up $venv (a few minutes the first time)..."
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --use-pep517 -c constraints.txt -e '.[dev]'
sh scripts/qt-libraries.sh "$(pwd)/$venv"

#!/bin/sh
# Install the named Debian/Ubuntu packages: as root, or with a sudo that asks nothing; else say in one sentence what to do.
set -eu

if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    as_root=none
fi

if [ "$as_root" = none ] || ! command -v apt-get >/dev/null; then
    echo "Makelaar needs these system packages (their Debian names); install them and run make again: sudo apt-get install $*" >&2
    exit 1
fi
echo "Installing system packages: $*"
$as_root apt-get update -qq </dev/null
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null

#!/bin/sh
# See that the system libraries that Qt's wheels expect are there (Linux), and install them where they are not.
# qt-packages.txt was found with ldd over the modules and platform plugins that the program loads, on a bare Debian.
set -eu
cd "$(dirname "$0")"
venv=$1
[ "$(uname)" = Linux ] || exit 0

installed=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("platlib"))')
missing() {
    cd "$installed"
    for module in Widgets Pdf Svg DBus Network PrintSupport Test; do ldd "PySide6/Qt$module.abi3.so"; done 2>/dev/null
    for plugin in offscreen minimal xcb wayland; do ldd "PySide6/Qt/plugins/platforms/libq$plugin.so"; done 2>/dev/null
    for style in PySide6Qlementine/*.so*; do ldd "$style"; done 2>/dev/null
}
# Qlementine looks for PySide6's own libraries through PySide6; those are no system libraries.
names() {
    (missing || true) | awk '/not found/ && $1 !~ /^lib(Qt6|pyside6|shiboken6)/ {print $1}' | sort -u | tr '\n' ' '
}

[ -n "$(names)" ] || exit 0
# Without the means to install it goes on where only a platform plugin lacks something: another may do.
# shellcheck disable=SC2046 # a list of names
sh system-packages.sh $(cat qt-packages.txt) || "$venv/bin/python" -c 'import PySide6.QtPdf, PySide6Qlementine' 2>/dev/null
still=$(names)
[ -z "$still" ] || echo "Qt still misses $still- the window may not open." >&2

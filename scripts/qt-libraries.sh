#!/bin/sh
# See that the system libraries that Qt's wheels expect are there (Linux), and install them where they are not.
# The packages were found with ldd over the modules and platform plugins that the program loads, on a bare Debian.
set -eu
venv=$1
[ "$(uname)" = Linux ] || exit 0

packages="libglib2.0-0 libegl1 libgl1 libopengl0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libx11-xcb1
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
    libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libwayland-client0 libwayland-cursor0 libatomic1"

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
# shellcheck disable=SC2086 # a list of names
sh "$(dirname "$0")/system-packages.sh" $packages
still=$(names)
[ -z "$still" ] || echo "Qt still misses $still- the window may not open." >&2

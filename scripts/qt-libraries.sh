#!/bin/sh
# See that the system libraries that Qt's wheels expect are there (Linux), and install them where they are not.
# The packages were found with ldd over the Qt modules and platform plugins that the program loads.
set -eu
venv=$1
[ "$(uname)" = Linux ] || exit 0

packages="libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libx11-xcb1
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
    libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libwayland-client0 libwayland-cursor0"

qt=$("$venv/bin/python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
missing() {
    for module in QtWidgets QtPdf QtSvg QtDBus QtNetwork; do ldd "$qt/$module.abi3.so"; done 2>/dev/null |
        awk '/not found/ {print $1}'
    for plugin in offscreen minimal xcb wayland; do ldd "$qt/Qt/plugins/platforms/libq$plugin.so"; done 2>/dev/null |
        awk '/not found/ {print $1}'
}

[ -n "$(missing)" ] || exit 0
# shellcheck disable=SC2086 # a list of names
sh "$(dirname "$0")/system-packages.sh" $packages
still=$(missing | sort -u | tr '\n' ' ')
[ -z "$still" ] || echo "Qt still misses $still- the window may not open." >&2

"""The encrypted register: keys, connection, migrations, the one write path, undo, backup."""

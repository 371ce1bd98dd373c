"""The window: PySide6 pages on services. No SQLAlchemy, no models, no store."""

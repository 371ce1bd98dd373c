"""Accessible, archivable PDF (PDF/UA-1 and PDF/A-2a) on reportlab's canvas. Writers of reports use `document`."""

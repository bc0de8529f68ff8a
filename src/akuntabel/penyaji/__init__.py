"""Printers: a Naskah as DOCX, PDF and HTML, all in the look of one theme."""

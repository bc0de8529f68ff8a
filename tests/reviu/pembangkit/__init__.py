"""Correct reports of fictional agencies, made from a seed: whoever finds a wrong sum in one is mistaken.

`data` invents the agency and its figures, `rupa` its habits of printing, `tabel` and `naskah` the document.
"""

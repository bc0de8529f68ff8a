"""Planted faults: one known fault in a correct report, and whether the review finds it.

`kelas.toml` names the classes, `bahan` makes correct reports, `kelas_*` plant, `juri` judges, `jalan` runs.
The planters know nothing of the rules of the review.
"""

"""The plan: from vision to subkegiatan, indicators and targets."""

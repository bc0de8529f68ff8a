"""The single-person mode: the application on one's own computer, in one's own folder, without accounts."""

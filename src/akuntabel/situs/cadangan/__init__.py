"""A backup of everything: every table and every file, in one archive that any of the databases can take back.

The archive is a ``.tar.gz`` of rows as JSON lines and of files under their digest; the last member, the
manifest, says what must be in it. Without the manifest an archive is not a backup.
"""

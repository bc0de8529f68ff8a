#!/bin/sh
# Bring the database up to date (one process at a time), then serve. With words: run that command instead.
set -eu
umask 0077
if [ "$#" -gt 0 ]; then
  exec python -m akuntabel.situs "$@"
fi
python -m akuntabel.situs migrasi
exec granian akuntabel.situs.wsgi:application

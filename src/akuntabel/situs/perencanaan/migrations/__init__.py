"""Steps of the database, in order."""

"""Facts of performance and their arithmetic. Knows no file format, no database, no clock."""

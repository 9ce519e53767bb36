"""Everything a person can do, as rows of one table."""

"""Everything a person can set, as rows of one table."""

"""Tests of the index of newest records."""

"""Tests of the numbers of a folder."""

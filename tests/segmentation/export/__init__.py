"""Tests of `carmask export`: what it makes, keeps, holds back and says."""

"""Tests of cut-outs, backdrops, shadows and the files made of them."""

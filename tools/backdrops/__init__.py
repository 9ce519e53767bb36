"""Draws the backdrops that carmask comes with: floors and walls seen by one camera, in linear light."""

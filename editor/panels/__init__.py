"""The parts around the canvas."""

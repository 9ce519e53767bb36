"""The row of angles below the canvas."""

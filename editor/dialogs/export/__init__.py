"""Cars onto new backgrounds: what is to be made, seen before, and what became of it."""

"""Takes all texts that a person at the window reads out of the sources, for Qt Linguist."""

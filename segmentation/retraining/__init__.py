"""Training and publishing as the window asks for them: on saved masks alone, in a folder of carmask's own."""

"""Long experiments over the real photos, each with a make target of its own; `make test` runs none of them."""

"""Programs for developing carmask; no part of the product."""

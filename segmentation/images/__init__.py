"""Photos as arrays: one loader, boxes of pixels, framing for the network."""

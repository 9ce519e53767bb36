"""What the pointer means, without Qt."""

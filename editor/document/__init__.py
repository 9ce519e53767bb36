"""What is open: photos, masks and histories of one car."""

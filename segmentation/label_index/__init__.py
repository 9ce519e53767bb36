"""What is known of the newest saved mask of every photo in a folder, found again quickly by a file on this computer."""

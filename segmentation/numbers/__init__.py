"""What the records of saved masks say of the work in a folder: who did how much, and where the network was wrong."""

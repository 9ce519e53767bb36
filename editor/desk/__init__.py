"""What happens at the desk: opening, loading, predicting, saving."""

"""The tour of the six steps, for whoever opens the program for the first time."""

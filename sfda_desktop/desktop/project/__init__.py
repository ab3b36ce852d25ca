"""Step 1: choose, open or make a project."""

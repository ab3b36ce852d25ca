"""Step 2: the notes, how unsure the model is about them, and which to review."""

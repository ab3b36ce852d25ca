"""Step 4: train the model on what was decided, and watch it."""

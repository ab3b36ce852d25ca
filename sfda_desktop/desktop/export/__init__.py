"""Step 6: what leaves this computer, and the facts from the notes."""

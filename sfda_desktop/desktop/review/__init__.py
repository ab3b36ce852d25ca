"""The review step: one note after the other, one key a decision."""

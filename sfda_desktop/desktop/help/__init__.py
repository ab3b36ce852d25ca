"""Help that works offline: short pages that come with the program."""

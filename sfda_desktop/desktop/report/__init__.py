"""The report step: one verdict in words, then what it rests on."""

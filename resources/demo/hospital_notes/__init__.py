"""Writes the notes of two fictional hospitals: vocabulary, styles, sentences, notes, records."""

"""Widgets that know the nouns of the project but no step of the loop."""

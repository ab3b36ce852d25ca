"""The nouns of the project: frozen dataclasses that import nothing from the other layers."""

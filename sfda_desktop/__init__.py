"""SFDA Desktop: adapts a clinical extraction model to a hospital's own notes, offline."""

__version__ = "0.1.0"

"""The formats people arrive and leave with: a small module each, behind one registry."""

from sfda_desktop.corpora.formats.registry import (
    FORMATS,
    READABLE,
    WRITABLE,
    Format,
    format_named,
)

__all__ = ["FORMATS", "READABLE", "WRITABLE", "Format", "format_named"]

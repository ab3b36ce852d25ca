"""Importing transformers with its ways to the network switched off."""

from __future__ import annotations

from functools import cache
from types import ModuleType

from sfda_desktop.domain.offline import OFFLINE_SWITCHES, go_offline

__all__ = ["OFFLINE_SWITCHES", "go_offline", "load_transformers"]


@cache
def load_transformers() -> ModuleType:
    """Import transformers (1.5 to 2 s, so only when first needed) with the switches set."""
    go_offline()
    import transformers

    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()
    return transformers

"""The large language model: files are inspected here, llama.cpp runs in a process of its own."""

from sfda_desktop.llm.engine import (
    Engine,
    EngineDescription,
    GrammarRefused,
    PromptTooLong,
    PromptUnanswered,
)
from sfda_desktop.llm.fitting import available_memory, check_fits, default_threads
from sfda_desktop.llm.inspection import GgufReport, inspect_gguf
from sfda_desktop.llm.llama_engine import LlamaEngine

__all__ = [
    "Engine",
    "EngineDescription",
    "GgufReport",
    "GrammarRefused",
    "LlamaEngine",
    "PromptTooLong",
    "PromptUnanswered",
    "available_memory",
    "check_fits",
    "default_threads",
    "inspect_gguf",
]

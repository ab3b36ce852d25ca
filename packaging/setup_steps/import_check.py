"""The program that loads every installed library once."""

# Nothing that can fetch or run code of others belongs into the program.
UNWANTED_MODULES = ("kernels", "hf_xet")


def import_check(*, window: bool) -> str:
    """Return the Python program that loads what was installed."""
    modules = ["numpy", "scipy.sparse", "seqeval", "sqlite_utils", "rank_bm25", "sentencex", "rich"]
    modules += ["safetensors.torch", "torch", "transformers", "llama_cpp"]
    if window:
        modules.append("PySide6.QtWidgets")
    return "\n".join(
        [
            "import importlib, importlib.util, sys",
            f"for name in {UNWANTED_MODULES!r}:",
            "    if importlib.util.find_spec(name):",
            "        sys.exit(f'{name} must not be installed')",
            f"for name in {tuple(modules)!r}:",
            "    print('loading', name, flush=True)",
            "    importlib.import_module(name)",
        ]
    )

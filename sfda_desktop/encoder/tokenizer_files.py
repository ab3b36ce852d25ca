"""Whether the tokenizer of a model directory is there and can give offsets.

transformers 5 makes a five-word tokenizer, silently, where the files are missing; every word would
become `[UNK]`. So their presence and size are checked before anything is loaded.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.wording import tr, tr_later, tr_now
from sfda_desktop.encoder.bounded_json import read_json
from sfda_desktop.encoder.families import Family
from sfda_desktop.encoder.model_config import refuse_code

TOKENIZER = "tokenizer.json"
SETTINGS = "tokenizer_config.json"
MAX_TOKENIZER_BYTES = 96 << 20
SMALLEST_VOCABULARY = 16
_COPY = tr_later(
    "Copy tokenizer.json (or the vocabulary) from where the model comes from, or save it there "
    "again with tokenizer.save_pretrained."
)


def check_tokenizer_files(directory: Path, family: Family, *, rows: int) -> None:
    """Raise ModelRefused unless the files make a fast tokenizer that fits `rows` embeddings."""
    if (directory / SETTINGS).exists():
        settings = read_json(directory / SETTINGS)
        if not isinstance(settings, dict):
            raise ModelRefused(
                tr(
                    "{directory} is not a JSON object. {copy}",
                    directory=directory / SETTINGS,
                    copy=tr_now(_COPY),
                )
            )
        refuse_code(settings, directory, SETTINGS)
    if (directory / TOKENIZER).is_file():
        highest = _highest_id(directory / TOKENIZER)
    else:
        highest = _lines_of_vocabulary(directory, family) - 1
    if highest + 1 < SMALLEST_VOCABULARY:
        raise ModelRefused(
            tr(
                "{directory}: the tokenizer knows only {highest} word pieces; every "
                "word of a note would be unknown to it. {copy}",
                directory=directory,
                highest=highest + 1,
                copy=tr_now(_COPY),
            )
        )
    if highest >= rows:
        raise ModelRefused(
            tr(
                "{directory}: the tokenizer has {highest} word pieces, the model only "
                "{rows}. The two do not belong together. {copy}",
                directory=directory,
                highest=highest + 1,
                rows=rows,
                copy=tr_now(_COPY),
            )
        )


def added_tokens(directory: Path) -> tuple[str, ...]:
    """Return the word pieces that were added to the tokenizer, in order: markers among them."""
    path = directory / TOKENIZER
    if not path.is_file():
        return ()
    value = read_json(path, limit=MAX_TOKENIZER_BYTES)
    added = value.get("added_tokens") if isinstance(value, dict) else None
    tokens = [token.get("content") for token in added or [] if isinstance(token, dict)]
    return tuple(token for token in tokens if isinstance(token, str))


def _highest_id(path: Path) -> int:
    value = read_json(path, limit=MAX_TOKENIZER_BYTES)
    model = value.get("model") if isinstance(value, dict) else None
    vocabulary = model.get("vocab") if isinstance(model, dict) else None
    if not isinstance(vocabulary, dict | list):
        raise ModelRefused(tr("{path} has no vocabulary. {copy}", path=path, copy=tr_now(_COPY)))
    numbers = list(vocabulary.values()) if isinstance(vocabulary, dict) else []
    highest = len(vocabulary) - 1
    added = value.get("added_tokens") or []
    numbers += [token.get("id") for token in added if isinstance(token, dict)]
    if not all(isinstance(number, int) and number >= 0 for number in numbers):
        raise ModelRefused(
            tr("{path}: its vocabulary is damaged. {copy}", path=path, copy=tr_now(_COPY))
        )
    return max(highest, *(int(number) for number in numbers), 0)


def _lines_of_vocabulary(directory: Path, family: Family) -> int:
    for names in family.vocabularies:
        if all((directory / name).is_file() for name in names):
            path = directory / names[0]
            if path.stat().st_size > MAX_TOKENIZER_BYTES:
                raise ModelRefused(
                    tr(
                        "{path} is too large for a vocabulary. {copy}",
                        path=path,
                        copy=tr_now(_COPY),
                    )
                )
            if path.suffix == ".json":
                vocabulary: Any = read_json(path, limit=MAX_TOKENIZER_BYTES)
                return len(vocabulary) if isinstance(vocabulary, dict) else 0
            with path.open("rb") as file:
                return sum(1 for line in file if line.strip())
    raise ModelRefused(
        tr(
            "{directory} has no tokenizer.json, which the program needs to find "
            "its way from word pieces back to the exact place in a note. {copy}",
            directory=directory,
            copy=tr_now(_COPY),
        )
    )

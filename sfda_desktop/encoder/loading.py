"""From a directory that was looked at to a model in memory, running none of its code.

The configuration is built from the cleaned config.json, never read again by transformers, and
every switch that could fetch or import something is passed explicitly (SECURITY, Threats).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from typing import Any

import torch

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder.base_directory import BaseDirectory
from sfda_desktop.encoder.offline import load_transformers
from sfda_desktop.tasks.codec import Head, TaskCodec

BRACKETS = ("[", "]", "{", "}")
"""What a mark that opens or closes looks most like among the pieces that every model knows."""
# Weights that some kinds make on the fly and no answer depends on.
_NEVER_TRAINED = ("position_ids", "pooler.", "token_type_ids")


def load_model(
    directory: BaseDirectory, head: Head, model_labels: Sequence[str]
) -> tuple[Any, Any]:
    """Return model (float32, in evaluation mode) and tokenizer of a complete directory.

    Raises ModelRefused where any weight is missing or of another shape: transformers would go on
    with a random one.
    """
    model, random_weights = _load(directory, head, model_labels)
    needed = directory.family.head_weights(head)
    unset = [
        name
        for name in random_weights
        if name in needed or not any(part in name for part in _NEVER_TRAINED)
    ]
    if unset:
        raise ModelRefused(
            tr(
                "{path}: {count} weights of the model are missing ({first}, ...). "
                "They would be random. Copy the model again from where it came from.",
                path=directory.path,
                count=len(unset),
                first=unset[0],
            )
        )
    return model, load_tokenizer(directory)


def load_with_new_head(directory: BaseDirectory, codec: TaskCodec, *, seed: int) -> tuple[Any, Any]:
    """Return the encoder with a new head for the classes of the task, random by `seed`."""
    tokenizer = load_tokenizer(directory)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model, random_weights = _load(directory, codec.head, codec.model_labels, any_head=True)
        prefix = f"{model.base_model_prefix}."
        unset = [
            name
            for name in random_weights
            if name.startswith(prefix) and not any(part in name for part in _NEVER_TRAINED)
        ]
        if unset:
            raise ModelRefused(
                tr(
                    "{path}: {count} weights of the encoder are missing ({first}, ...). "
                    "Copy the model again from where it came from.",
                    path=directory.path,
                    count=len(unset),
                    first=unset[0],
                )
            )
        _add_markers(model, tokenizer, codec.marker_tokens)
    return model, tokenizer


def load_tokenizer(directory: BaseDirectory) -> Any:
    """Return the tokenizer of a directory, from its files alone."""
    transformers = load_transformers()
    try:
        return transformers.AutoTokenizer.from_pretrained(
            str(directory.path),
            config=_config(directory),
            local_files_only=True,
            trust_remote_code=False,
            use_fast=True,
        )
    # The tokenizers library raises bare Exception for a file it cannot read.
    except Exception as fault:
        raise ModelRefused(
            tr(
                "The tokenizer in {path} cannot be loaded. Copy tokenizer.json again "
                "from where the model comes from.",
                path=directory.path,
            )
        ) from fault


def _config(directory: BaseDirectory, model_labels: Sequence[str] | None = None) -> Any:
    transformers = load_transformers()
    values = dict(directory.config)
    if model_labels is not None:
        values["id2label"] = dict(enumerate(model_labels))
        values["label2id"] = {label: number for number, label in enumerate(model_labels)}
        values.pop("num_labels", None)
    kind = transformers.CONFIG_MAPPING[directory.model_type]
    try:
        return kind.from_dict(values)
    # Each kind of configuration checks its values with errors of its own.
    except Exception as fault:
        raise ModelRefused(
            tr(
                "{path}/config.json does not make sense for a {model_type} model. Copy "
                "the model again from where it came from.",
                path=directory.path,
                model_type=directory.model_type,
            )
        ) from fault


def _load(
    directory: BaseDirectory,
    head: Head,
    model_labels: Sequence[str],
    *,
    any_head: bool = False,
) -> tuple[Any, list[str]]:
    """Return the model and the names of the weights that no file gave."""
    transformers = load_transformers()
    config = _config(directory, model_labels)
    kind = getattr(transformers, directory.family.class_name(head))
    try:
        model, report = kind.from_pretrained(
            str(directory.path),
            config=config,
            use_safetensors=True,
            local_files_only=True,
            trust_remote_code=False,
            attn_implementation="sdpa" if directory.family.sdpa else "eager",
            dtype=torch.float32,
            ignore_mismatched_sizes=any_head,
            output_loading_info=True,
        )
    # Damaged weights surface as any of a dozen errors of three libraries.
    except Exception as fault:
        raise ModelRefused(
            tr(
                "The weights in {path} cannot be loaded as a {model_type} model "
                "({name}). Copy the model again from where it came from.",
                path=directory.path,
                model_type=directory.model_type,
                name=type(fault).__name__,
            )
        ) from fault
    mismatched = [entry[0] for entry in report["mismatched_keys"]]
    return model, sorted({*report["missing_keys"], *mismatched})


def _add_markers(model: Any, tokenizer: Any, markers: Sequence[str]) -> None:
    """Give the marks of a classification task word pieces and embeddings of their own.

    Those that are new begin as the brackets the model knows: from random ones MiniLM-L6 learned
    no relation at all in its first epoch on DDI (dev F1 0.00 at rate 2e-4), from brackets some
    (0.43 at 1.5e-4).
    """
    if not markers:
        return
    from tokenizers import AddedToken

    new = [marker for marker in markers if marker not in tokenizer.get_vocab()]
    # Not normalised: a tokenizer that lower-cases would find them in other text too.
    tokenizer.add_tokens([AddedToken(marker, normalized=False) for marker in markers])
    # Some models have more rows than word pieces on purpose: never take any away.
    if len(tokenizer) > model.get_input_embeddings().num_embeddings:
        model.resize_token_embeddings(len(tokenizer))
    rows = model.get_input_embeddings().weight
    with torch.no_grad():
        for marker, bracket in zip(markers, cycle(BRACKETS), strict=False):
            known = tokenizer.convert_tokens_to_ids(bracket)
            if marker in new and known not in (None, tokenizer.unk_token_id):
                rows[tokenizer.convert_tokens_to_ids(marker)] = rows[known]

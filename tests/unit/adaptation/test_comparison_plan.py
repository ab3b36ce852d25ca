"""Reading the grid of a comparison: what is refused, and which cells come of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sfda_desktop.adaptation.comparison_plan import ComparisonPlan, read_comparison
from sfda_desktop.domain.errors import InputError
from tests.e2e.program import spans, write_jsonl
from tests.unit.llm.tiny_gguf import TinyGguf

Read = Callable[..., ComparisonPlan]
NONE = '[[methods]]\nmethod = "none"\n'
ACTIVE = '[[methods]]\nmethod = "active"\nbudgets = [2, 3]\n'


@pytest.fixture
def read(tmp_path: Path, tiny_ner_model: Path) -> Read:
    """Read a comparison whose [data] is complete but for a language model."""
    shutil.copytree(tiny_ner_model, tmp_path / "model")
    write_jsonl(tmp_path / "pool.jsonl", [{"id": "p", "doc": "d1", "text": "No fever."}])
    test = {"id": "t", "doc": "d2", "text": "No pain.", "entities": spans([(3, 7, "Problem")])}
    write_jsonl(tmp_path / "test.jsonl", [test])
    write_jsonl(tmp_path / "decisions.jsonl", [{"id": "p", "entities": []}])

    def read(
        text: str,
        data: str = 'pool = "pool.jsonl"\ntest = "test.jsonl"\ndecisions = "decisions.jsonl"\n',
    ) -> ComparisonPlan:
        path = tmp_path / "c.toml"
        head, _, methods = text.partition("[[methods]]")
        model = '[data]\nmodel = "model"\n'
        path.write_text(f"{head}{model}{data}[[methods]]{methods}", encoding="utf-8")
        return read_comparison(path, on_warning=pytest.fail)

    return read


def test_lists_are_crossed_and_a_method_may_have_its_own(read: Read) -> None:
    cells = read(
        f'budgets = [5]\nseeds = [1, 2]\nstrategies = ["random", "entropy"]\n{ACTIVE}'
    ).cells
    grid = [(c.annotation.strategy, c.annotation.budget, c.annotation.seed) for c in cells]
    assert grid == [(s, b, n) for s in ("random", "entropy") for b in (2, 3) for n in (1, 2)]
    assert {cell.adaptation.seed for cell in cells} == {1, 2}
    assert len({cell.key for cell in cells}) == 8


def test_what_makes_no_difference_to_a_method_makes_no_cells(read: Read) -> None:
    [cell] = read(
        f'budgets = [5, 6]\nseeds = [1, 2]\nstrategies = ["random", "entropy"]\n{NONE}'
    ).cells
    assert (cell.annotation.seed, cell.is_source, cell.has_budget) == (1, True, False)


def test_settings_reach_the_plans(read: Read) -> None:
    text = f'{ACTIVE}anchor = 0.25\nepochs = 3\nper_round = 6\nlabel = "a quarter"\n'
    cell = read(text).cells[0]
    assert (cell.adaptation.anchor, cell.adaptation.epochs, cell.label) == (0.25, 3, "a quarter")
    assert cell.annotation.per_round == 6


@pytest.mark.parametrize(
    ("settings", "label"),
    [
        ("", "active, anchored"),
        ('anchor = "auto"\n', "active, anchored"),
        ("anchor = 1\n", "active, plain"),
        ("anchor = 1.0\n", "active, plain"),
        ("anchor = 0.25\n", "active, anchor 0.25"),
    ],
)
def test_a_row_without_a_name_says_how_it_is_anchored(
    read: Read, settings: str, label: str
) -> None:
    assert read(ACTIVE + settings).cells[0].label == label
    assert read(NONE).cells[0].label == "none"


def test_the_key_follows_contents_and_settings_not_names(read: Read, tmp_path: Path) -> None:
    first = read(ACTIVE).cells[0]
    assert read(f'{ACTIVE}label = "other"\n').cells[0].key == first.key
    assert read(f"{ACTIVE}epochs = 3\n").cells[0].key != first.key
    (tmp_path / "moved.jsonl").write_bytes((tmp_path / "pool.jsonl").read_bytes())
    moved = 'pool = "moved.jsonl"\ntest = "test.jsonl"\ndecisions = "decisions.jsonl"\n'
    assert read(ACTIVE, moved).cells[0].key == first.key
    write_jsonl(tmp_path / "decisions.jsonl", [{"id": "p", "entities": spans([(0, 2, "Test")])}])
    assert read(ACTIVE).cells[0].key != first.key
    assert read(f"{ACTIVE}decisions = 1\n").cells[0].given.reviewed == 1
    assert read(f"{ACTIVE}decisions = 1\n").cells[0].key != read(ACTIVE).cells[0].key
    unasked = read(NONE).cells[0].key
    write_jsonl(tmp_path / "decisions.jsonl", [{"id": "p", "entities": []}])
    assert read(NONE).cells[0].key == unasked  # it looks at no decision


@pytest.mark.parametrize(
    ("name", "said", "changed"),
    [
        ("sfda_task.json", "A disease", "Any disease"),
        ("sfda_task.json", '"labels"', '"guideline": "Be strict.", "labels"'),
        ("tokenizer_config.json", "{", '{"truncation_side": "left",'),
    ],
)
def test_the_key_follows_the_task_and_all_of_the_model(
    read: Read, tmp_path: Path, name: str, said: str, changed: str
) -> None:
    before = read(ACTIVE).cells[0]
    path = tmp_path / "model" / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(said, changed, 1), encoding="utf-8")
    assert read(ACTIVE).cells[0].key != before.key
    path.write_text(text, encoding="utf-8")
    assert read(ACTIVE).cells[0].key == before.key


def test_the_key_follows_what_a_sentence_model_holds_and_not_where_it_lies(
    read: Read, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        shutil.copytree(tmp_path / "model", tmp_path / name)
    one, two = (read(f'{ACTIVE}sentence_model = "{name}"\n').cells[0] for name in ("one", "two"))
    assert one.annotation.sentence_model == str(tmp_path / "one")
    assert one.key == two.key != read(ACTIVE).cells[0].key
    (tmp_path / "two" / "tokenizer_config.json").write_text("{}", encoding="utf-8")
    assert read(f'{ACTIVE}sentence_model = "two"\n').cells[0].key != one.key


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"bugdets = [1]\n{NONE}", "there is no setting 'bugdets'"),
        (f"{NONE}anker = 1\n", "there is no setting 'anker' in method 1"),
        (f"{NONE}epochs = 'three'\n", "epochs in method 1 cannot be 'three'"),
        (f"{NONE}epochs = true\n", "epochs in method 1 cannot be True"),
        (f"{ACTIVE}decisions = 0\n", "method 1: decisions must be true, false or a number"),
        (f"{NONE}anchor = 'much'\n", "anchor in method 1 cannot be 'much'"),
        (f"{NONE}anchor = 1.5\n", "The anchor must be 'auto' or a number from 0 to 1."),
        (f"{ACTIVE}anchor = 2.0\n", "c.toml, method 1: The anchor must be"),
        (f"{ACTIVE}decisions = false\n", "method 1: active learns from decisions alone"),
        (f'{NONE}label = "a\\nb"\n', "method 1: the label must be one line of text"),
        (f'{ACTIVE}sentence_model = "none"\n', "method 1: There is no model directory"),
        (f"{NONE}{NONE}", "two methods are called 'none'"),
        (f"seeds = []\n{NONE}", "seeds must be a list of whole numbers, at least one"),
        (f"seeds = [-1]\n{NONE}", "a seed is a number from 0"),
        (f"strategies = ['best']\n{ACTIVE}", "best"),
        ('[[methods]]\nlabel = "x"\n', "method 1: there is no name of a method"),
        ('[[methods]]\nmethod = "magic"\n', "There is no method named 'magic'"),
        ('[[methods]]\nmethod = "sala"\n', "method 1: sala asks a language model"),
        ('[[methods]]\nmethod = "supervised"\n', "pool"),
    ],
)
def test_faults_are_told_before_anything_runs(read: Read, text: str, sentence: str) -> None:
    with pytest.raises(InputError) as refusal:
        read(text)
    assert sentence in str(refusal.value)


def test_a_reviewer_without_decisions_is_refused(read: Read) -> None:
    bare = 'pool = "pool.jsonl"\ntest = "test.jsonl"\n'
    with pytest.raises(InputError, match="learns from decisions, and .data. names no decisions"):
        read(ACTIVE, bare)


def test_what_is_no_toml_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "c.toml").write_text("seeds = [1", encoding="utf-8")
    with pytest.raises(InputError, match="is not TOML"):
        read_comparison(tmp_path / "c.toml", on_warning=pytest.fail)


def test_a_strategy_may_ask_the_language_model_where_the_method_does_not(
    read: Read, tmp_path: Path
) -> None:
    data = 'pool = "pool.jsonl"\ntest = "test.jsonl"\ndecisions = "decisions.jsonl"\n'
    text = f'strategies = ["entropy", "perplexity"]\nbudgets = [2]\n{ACTIVE}'
    with pytest.raises(InputError, match="asks a language model"):
        read(text)
    model = TinyGguf().write(tmp_path / "model.gguf")
    cells = read(text, f"{data}llm = 'model.gguf'\n").cells
    assert {cell.annotation.strategy: cell.given.llm for cell in cells} == {
        "entropy": None,
        "perplexity": model,
    }


def test_learned_weights_need_gold_notes_before_anything_is_computed(read: Read) -> None:
    with pytest.raises(InputError, match="names no gold"):
        read(f"{ACTIVE}learn_weights = true\n")

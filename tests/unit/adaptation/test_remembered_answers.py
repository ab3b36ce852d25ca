from __future__ import annotations

import stat
from pathlib import Path

import pytest

from sfda_desktop.adaptation.remembered_answers import RememberingEngine, begin_memory
from sfda_desktop.domain.prompts import Prompt
from sfda_desktop.llm import PromptUnanswered
from tests.fakes import ScriptedEngine

FEVER, COUGH = Prompt("Any fever?", 20), Prompt("Any cough?", 20)


def test_what_was_asked_before_is_not_asked_again_by_anyone(tmp_path: Path) -> None:
    memory = begin_memory(tmp_path / "answers.sqlite")
    first, second = ScriptedEngine(lambda text: text.upper()), ScriptedEngine(lambda _: "other")
    with RememberingEngine(first, memory) as engine:
        said = [engine.complete(prompt) for prompt in (FEVER, COUGH, FEVER)]
    with RememberingEngine(second, begin_memory(memory)) as engine:
        assert engine.complete(FEVER) == said[0] == said[2]
        assert engine.complete(Prompt("Any fever?", 21)).text == "other"
    assert len(first.prompts) == 2
    assert len(second.prompts) == 1


def test_what_could_not_be_answered_is_asked_again(tmp_path: Path) -> None:
    def refuse(_: str) -> str:
        raise PromptUnanswered("not this one")

    memory = begin_memory(tmp_path / "answers.sqlite")
    with (
        RememberingEngine(ScriptedEngine(refuse), memory) as engine,
        pytest.raises(PromptUnanswered),
    ):
        engine.complete(FEVER)
    with RememberingEngine(ScriptedEngine(lambda _: "no"), memory) as engine:
        assert engine.complete(FEVER).text == "no"


def test_the_memory_is_its_owners_and_holds_no_question(tmp_path: Path) -> None:
    memory = begin_memory(tmp_path / "answers.sqlite")
    with RememberingEngine(ScriptedEngine(lambda _: "no"), memory) as engine:
        engine.complete(FEVER)
        for file in tmp_path.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
            assert b"fever" not in file.read_bytes()

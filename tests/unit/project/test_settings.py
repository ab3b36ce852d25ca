from __future__ import annotations

from typing import Any

import pytest

from sfda_desktop.project import (
    ALL_SETTINGS,
    ANCHOR,
    BUDGET,
    LLM_FILE,
    WINDOW,
    Project,
    Setting,
)


def test_defaults_hold_until_somebody_chooses(project: Project) -> None:
    assert project.settings.get(BUDGET) == 96
    assert project.settings.get(LLM_FILE) is None
    project.settings.put(BUDGET, 384)
    project.settings.put(LLM_FILE, "/models/llm.gguf")
    project.settings.put(ANCHOR, 0.5)
    project.settings.put(WINDOW, {"size": [1024, 700]})
    assert project.settings.get(BUDGET) == 384
    assert project.settings.get(LLM_FILE) == "/models/llm.gguf"
    assert project.settings.get(ANCHOR) == 0.5
    assert project.settings.get(WINDOW) == {"size": [1024, 700]}


@pytest.mark.parametrize(
    ("setting", "value"), [(BUDGET, "96"), (BUDGET, True), (LLM_FILE, 3), (WINDOW, [])]
)
def test_a_value_of_another_kind_is_refused(
    project: Project, setting: Setting[Any], value: object
) -> None:
    with pytest.raises(TypeError, match=setting.name):
        project.settings.put(setting, value)
    assert setting.name not in project.settings.all()


def test_every_default_is_of_its_own_kind() -> None:
    for setting in ALL_SETTINGS:
        setting.check(setting.default)
    assert len({setting.name for setting in ALL_SETTINGS}) == len(ALL_SETTINGS)


def test_names_of_the_caller(project: Project) -> None:
    assert project.settings.get_json("filter", "all") == "all"
    project.settings.put_json("filter", ["added", None])
    assert project.settings.get_json("filter") == ["added", None]

from __future__ import annotations

import re

import pytest

from sfda_desktop.desktop.help.pages import find_pages, help_pages
from sfda_desktop.desktop.page import Step
from sfda_desktop.domain.resources import resource

LANGUAGES = pytest.mark.parametrize("language", ["en", "ja"])


@LANGUAGES
def test_there_is_a_page_for_each_step_and_all_have_titles(language: str) -> None:
    pages = help_pages(language)
    names = [page.name for page in pages]
    assert {step.name.lower() for step in Step} <= set(names)
    assert names[:2] == ["start", "project"]
    assert len(set(names)) == len(names)
    assert all(page.text.startswith(f"# {page.title}") and page.title for page in pages)


def test_every_page_is_there_in_japanese() -> None:
    english = {path.name for path in resource("help", "en").glob("*.md")}
    assert {path.name for path in resource("help", "ja").glob("*.md")} == english
    for page in help_pages("ja"):
        assert re.search("[ぁ-ん]", page.title + page.text), page.name


@LANGUAGES
def test_no_page_leads_out_of_the_program(language: str) -> None:
    for page in help_pages(language):
        assert "](" not in page.text, page.name
        assert "http" not in page.text, page.name


def test_a_language_without_pages_has_them_in_english() -> None:
    assert help_pages("tlh") == help_pages("en")


def test_pages_are_found_by_words_in_them_in_any_case() -> None:
    pages = help_pages("en")
    assert find_pages(pages, "")[0] == pages[0]
    names = [page.name for page in find_pages(pages, "SHIFT tab")]
    assert names == ["everybody"]
    assert find_pages(pages, "review")[0].name == "review"  # the one about it, not with it
    assert find_pages(pages, "xylophone") == ()
    assert [page.name for page in find_pages(help_pages("ja"), "化け")] == ["project", "trouble"]

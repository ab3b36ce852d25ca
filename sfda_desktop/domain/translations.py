"""Reading the translations: Qt Linguist's `.ts` files, as they are in `resources/translations`.

Read as they stand rather than compiled, so that another language needs nothing but its file.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from sfda_desktop.domain.errors import SfdaError
from sfda_desktop.domain.resources import resource
from sfda_desktop.domain.wording import Translation

PREFIX = "sfda_"


class TranslationRefused(SfdaError):
    """A file of translations cannot be read; the message says why."""


def translation_files() -> dict[str, Path]:
    """Return the files there are, by the code of their language (ja, pt_BR)."""
    folder = resource("translations")
    return {path.stem.removeprefix(PREFIX): path for path in sorted(folder.glob(f"{PREFIX}*.ts"))}


def read_translation(path: Path) -> Translation:
    """Return what a file says.

    Sentences are found by their English and comment, wherever they stand in the program. What is
    not translated yet, or has vanished from the program, is left to the English. Raises
    `TranslationRefused` for a file that is not one of Qt Linguist's.
    """
    sentences: dict[tuple[str, str], str] = {}
    try:
        root = ET.parse(path).getroot()  # noqa: S314 - comes with the program
    except (OSError, ET.ParseError) as error:
        raise TranslationRefused(
            f"{path.name} is not a file of translations: it is not XML that can be read. Install "
            "the program again, or mend the file with Qt Linguist."
        ) from error
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            key = (message.findtext("source", ""), message.findtext("comment", ""))
            sentences[key] = translation.text

    def translate(english: str, comment: str) -> str | None:
        return sentences.get((english, comment))

    return translate

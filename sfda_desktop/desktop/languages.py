"""The languages of the window: which there are, and speaking one of them.

A language is a file `resources/translations/sfda_CODE.ts`. Sentences of Qt's own (the buttons of
a file dialog) come from the file that PySide6 brings for the same language, where it has one.
"""

from __future__ import annotations

import logging
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from sfda_desktop.domain.translations import (
    TranslationRefused,
    read_translation,
    translation_files,
)
from sfda_desktop.domain.wording import install

log = logging.getLogger(__name__)

ENGLISH = "en"
AS_SYSTEM = ""  # the choice of the system's own language

_QT_SENTENCES = "sentences of Qt"
_SPOKEN = "spoken_language"


def available_languages() -> list[tuple[str, str]]:
    """Return (code, the language's own name) of each there is, English first."""
    codes = [code for code in translation_files() if code != ENGLISH]
    return [(ENGLISH, "English"), *((code, _own_name(code)) for code in codes)]


def language_of_system() -> str:
    """Return the code of the first language the system asks for that there is, else English."""
    known = [code for code, _name in available_languages()]
    for wanted in QLocale.system().uiLanguages():
        name = wanted.replace("-", "_")
        for code in known:
            if name == code or name.startswith(f"{code}_"):
                return code
    return ENGLISH


def spoken_language() -> str:
    """Return the code of the language the window speaks now."""
    return str(_app().property(_SPOKEN) or ENGLISH)


def use_language(choice: str) -> None:
    """Speak a language from now on, the system's for `AS_SYSTEM`; English where there is no such.

    Widgets that are there already are told by a `LanguageChange` event, as Qt does it.
    """
    code = choice or language_of_system()
    file = translation_files().get(code)
    translation = None
    if file is not None:
        try:
            translation = read_translation(file)
        except TranslationRefused as error:
            log.warning("%s", error)
    spoken = code if translation is not None else ENGLISH
    app, locale = _app(), _locale(spoken)
    app.setProperty(_SPOKEN, spoken)
    install(translation)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    _speak_qt(app, spoken)
    for window in app.topLevelWidgets():
        QCoreApplication.postEvent(window, QEvent(QEvent.Type.LanguageChange))


def _speak_qt(app: QApplication, code: str) -> None:
    old = app.findChild(QTranslator, _QT_SENTENCES)
    if old is not None:
        app.removeTranslator(old)
        old.setParent(None)
    translator = QTranslator(app)
    translator.setObjectName(_QT_SENTENCES)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != ENGLISH and translator.load(f"qtbase_{code}", folder):
        app.installTranslator(translator)


def _locale(code: str) -> QLocale:
    """Return the system's way of writing numbers and dates where it speaks the language."""
    system, locale = QLocale.system(), QLocale(code)
    return system if system.language() == locale.language() else locale


def _own_name(code: str) -> str:
    return QLocale(code).nativeLanguageName() or code


def _app() -> QApplication:
    return cast(QApplication, QApplication.instance())

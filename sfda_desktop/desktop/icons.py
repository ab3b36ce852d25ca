"""The icons: Lucide's line drawings, recoloured for the theme when they are drawn."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sfda_desktop.domain.resources import resource

ICON_SIZE = 18


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _tinted(name: str, colour: str, stroke: float) -> str:
    drawing = _drawing(name).replace("currentColor", colour)
    return drawing.replace('stroke-width="2"', f'stroke-width="{stroke:g}"')


@lru_cache(maxsize=512)
def pixmap(
    name: str, colour: str, size: int = ICON_SIZE, ratio: float = 1.0, stroke: float = 1.75
) -> QPixmap:
    """Return the drawing `name` in `colour`, `size` device-independent pixels square."""
    renderer = QSvgRenderer(QByteArray(_tinted(name, colour, stroke).encode()))
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=256)
def icon(name: str, colour: str, disabled: str = "", size: int = ICON_SIZE) -> QIcon:
    """Return an icon sharp on ordinary and high-density screens."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(pixmap(name, colour, size, ratio))
        if disabled:
            result.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return result


@cache
def _folder() -> QTemporaryDir:
    return QTemporaryDir()


def tinted_file(name: str, colour: str, *, stroke: float = 2.5) -> str:
    """Write the drawing in `colour` to a temporary file: a style sheet takes pictures by path."""
    path = f"{_folder().path()}/{name}-{colour.lstrip('#')}.svg"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - Qt gave the path as text
        file.write(_tinted(name, colour, stroke))
    return path

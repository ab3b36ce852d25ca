"""How a person arranged a page: its dividers, the widths of its columns, what is folded away."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QWidget

from sfda_desktop.desktop.controls import KeptFold
from sfda_desktop.desktop.settings import WindowSettings


def keep_layout(page: QWidget, settings: WindowSettings) -> None:
    """Remember the dividers, columns and folds of a page; they are found again by their names."""
    for splitter in _splitters(page):
        settings.keep_layout(splitter.objectName(), list(splitter.sizes()))
    for name, header in _headers(page):
        # In widths of the text: with larger text the columns are wider too.
        unit = header.fontMetrics().height()
        widths = [header.sectionSize(place) / unit for place in range(header.count())]
        settings.keep_layout(name, widths)
    for fold in page.findChildren(KeptFold):
        if fold.chosen is not None:
            settings.keep_layout(fold.toggle.objectName(), [float(fold.chosen)])


def restore_layout(page: QWidget, settings: WindowSettings) -> None:
    """Arrange a page as it was left; what has other parts now is left as it is."""
    for splitter in _splitters(page):
        sizes = settings.layout(splitter.objectName())
        # A page that was not shown yet has no sizes to remember.
        if len(sizes) == splitter.count() and sum(sizes) > 0:
            splitter.setSizes([round(size) for size in sizes])
    for name, header in _headers(page):
        widths = settings.layout(name)
        if len(widths) != header.count():
            continue
        unit = header.fontMetrics().height()
        for place, width in enumerate(widths):
            if header.sectionResizeMode(place) is QHeaderView.ResizeMode.Interactive:
                header.resizeSection(place, max(header.minimumSectionSize(), round(width * unit)))
    for fold in page.findChildren(KeptFold):
        for kept in settings.layout(fold.toggle.objectName()):
            fold.choose(is_open=bool(kept))


def _splitters(page: QWidget) -> Iterator[QSplitter]:
    yield from (found for found in page.findChildren(QSplitter) if found.objectName())


def _headers(page: QWidget) -> Iterator[tuple[str, QHeaderView]]:
    for table in page.findChildren(QTableView):
        header = table.horizontalHeader()
        if table.objectName() and header.count() and not header.isHidden():
            yield table.objectName(), header

"""Choosing a file or a folder: type it, browse for it, or drop it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QLineEdit, QWidget

from sfda_desktop.desktop.controls.buttons import Button
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr


class PathField(QWidget):
    """A line for a path with browse buttons; `chosen` comes when there is a new path or none."""

    chosen = Signal(object)  # Path, or None when emptied

    def __init__(
        self,
        name: str,
        label: str,
        settings: WindowSettings,
        *,
        folder: bool = False,
        files: str = "",
        hint: str = "",
        stacked: bool = False,
    ) -> None:
        """`stacked` puts the buttons below the line, where a page is narrow."""
        super().__init__()
        self.setObjectName(f"{name}_field")
        self._label, self._settings, self._files, self._purpose = label, settings, files, name
        self._last: Path | None = None
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(hint)
        self.line.editingFinished.connect(self._take)
        direction = QBoxLayout.Direction
        layout = QBoxLayout(direction.TopToBottom if stacked else direction.LeftToRight, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.line, 1)
        if files:
            self.file_button = Button(tr("Choose file…"), f"{name}_browse", icon="file-text")
            self.file_button.setAccessibleName(tr("{question}: choose a file", question=label))
            self.file_button.clicked.connect(self._browse_file)
            layout.addWidget(self.file_button)
        if folder:
            self.folder_button = Button(tr("Choose folder…"), f"{name}_folder", icon="folder-open")
            self.folder_button.setAccessibleName(tr("{question}: choose a folder", question=label))
            self.folder_button.clicked.connect(self._browse_folder)
            layout.addWidget(self.folder_button)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.line)

    @property
    def path(self) -> Path | None:
        """The path that stands there."""
        words = self.line.text().strip()
        return Path(words).expanduser() if words else None

    def set_path(self, path: Path | None) -> None:
        """Put a path there, as if it had been chosen."""
        self.line.setText(str(path) if path is not None else "")
        self._take()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or folder that is dragged in."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the dropped path there."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.set_path(Path(url.toLocalFile()))
                return

    @Slot()
    def _take(self) -> None:
        path = self.path
        if path != self._last:
            self._last = path
            self.chosen.emit(path)

    @Slot()
    def _browse_file(self) -> None:
        start = self._settings.folder(self._purpose)
        chosen, _ = QFileDialog.getOpenFileName(self, self._label, start, self._files)
        self._browsed(chosen)

    @Slot()
    def _browse_folder(self) -> None:
        start = self._settings.folder(self._purpose)
        self._browsed(QFileDialog.getExistingDirectory(self, self._label, start))

    def _browsed(self, chosen: str) -> None:
        if chosen:
            path = Path(chosen)
            self._settings.remember_folder(self._purpose, path.parent)
            self.set_path(path)

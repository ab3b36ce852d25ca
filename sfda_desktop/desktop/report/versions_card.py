"""The versions of the model: which there are, how any two compare, and which one is in use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView

from sfda_desktop.desktop import services
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, Card, row, text
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.report.tables import card_table, fit_height
from sfda_desktop.desktop.report.version_words import compared, how_made, in_use_since
from sfda_desktop.desktop.report.versions_model import Column, VersionTableModel
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.wording import tr, tr_later

if TYPE_CHECKING:
    from sfda_desktop.adaptation.comparing import Comparison
    from sfda_desktop.adaptation.versions import Version
    from sfda_desktop.project import ModelChoice, Project

COMPARE_JOB = "compare versions"


@dataclass(frozen=True, slots=True)
class VersionsRead:
    """What the card shows, read in one go."""

    versions: tuple[Version, ...]
    choices: list[ModelChoice]


def read_versions(project: Project) -> VersionsRead:
    """Read the versions and who took which into use."""
    from sfda_desktop.adaptation.workflow import versions

    return VersionsRead(tuple(versions(project)), project.model_choices())


class VersionsCard(Card):
    """Hidden until there is a version to choose."""

    def __init__(self) -> None:
        self._controller: ProjectController | None = None
        self._pair: tuple[Version, Version] | None = None
        self.model = VersionTableModel()
        self.table = card_table("versions", tr("Versions of the model"), self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        for column in (Column.NAME, Column.MADE, Column.SCORE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.details = text("", "caption", wrap=True, name="version_details", selectable=True)
        self.in_use = text("", "muted", wrap=True, name="version_in_use")
        self.use = Button(tr("Use this version"), "version_use", icon="check")
        self.other = QComboBox()
        self.other.setObjectName("version_other")
        self.other.setAccessibleName(tr("Compare it with"))
        self.compare = Button(tr("Compare"), "version_compare", icon="chart-column")
        self.verdict = VerdictLine("version_verdict")
        super().__init__(
            text(tr("Versions of the model"), "heading"),
            text(
                tr(
                    "Every training makes a version, and none is lost. The one in use is what "
                    "leaves by Export and what is run over all notes."
                ),
                "muted",
                wrap=True,
            ),
            Space.XS,
            self.table,
            self.details,
            self.in_use,
            row(
                self.use,
                None,
                text(tr("Compare it with")),
                self.other,
                self.compare,
                gap=Space.M,
            ),
            self.verdict,
        )
        self.setObjectName("versions_card")
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.use.clicked.connect(self._use)
        self.compare.clicked.connect(self._compare)
        self.hide()

    @property
    def chosen(self) -> Version | None:
        """The version whose row is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def attach(self, controller: ProjectController) -> None:
        """Give the card its controller, once."""
        self._controller = controller

    def read(self) -> None:
        """Read the versions again."""
        if self._controller is not None and self._controller.project is not None:
            self._controller.read(read_versions, self._show)

    def clear(self) -> None:
        """Forget them: another project comes."""
        self._show(VersionsRead((), []))
        self.verdict.say("", "")

    def _show(self, found: VersionsRead) -> None:
        chosen = self.chosen
        self.model.show_rows(found.versions)
        fit_height(self.table)
        places = {version.model.id: place for place, version in enumerate(found.versions)}
        in_use = next((version for version in found.versions if version.is_in_use), None)
        kept = chosen.model.id if chosen is not None and chosen.model.id in places else None
        if kept is None and in_use is not None:
            kept = in_use.model.id
        if kept is not None:
            self.table.selectRow(places[kept])
        if in_use is not None:
            self.in_use.setText(in_use_since(found.choices, in_use.name))
        self.setVisible(any(version.number for version in found.versions))

    @Slot()
    def _selected(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        self.details.setText(how_made(chosen))
        versions = self.model.rows
        in_use = next((version for version in versions if version.is_in_use), None)
        earlier = in_use is not None and chosen.number < in_use.number
        self.use.setText(tr("Go back to this version") if earlier else tr("Use this version"))
        self.use.setAccessibleName(self.use.text().strip())
        self.use.setEnabled(chosen.is_there and not chosen.is_in_use)
        before = self.other.currentData()
        self.other.clear()
        for version in versions:
            if version.model.id != chosen.model.id:
                self.other.addItem(version.name, version.model.id)
        # what anybody asks first is whether it is better than the one before it
        previous = next((each for each in versions if each.number == chosen.number - 1), None)
        place = self.other.findData(before)
        if place < 0 and previous is not None:
            place = self.other.findData(previous.model.id)
        self.other.setCurrentIndex(max(0, place) if self.other.count() else -1)
        self.compare.setEnabled(self.other.count() > 0)

    # --- taking one into use -------------------------------------------------------------------

    @Slot()
    def _use(self) -> None:
        chosen = self.chosen
        if chosen is None or self._controller is None or self._controller.project is None:
            return
        self.use.setEnabled(False)
        number = chosen.number

        def write(project: Project) -> VersionsRead:
            from sfda_desktop.adaptation.workflow import use_version

            use_version(project, number)
            return read_versions(project)

        self._controller.read(write, self._used, failed=self._failed)

    def _used(self, found: VersionsRead) -> None:
        self._show(found)
        in_use = next(version for version in found.versions if version.is_in_use)
        self.verdict.say(
            "good", tr("“{version}” is in use now, here and on Export.", version=in_use.name)
        )
        if self._controller is not None:
            self._controller.models_changed.emit()

    # --- comparing two -------------------------------------------------------------------------

    @Slot()
    def _compare(self) -> None:
        after, other = self.chosen, self.other.currentData()
        before = next((each for each in self.model.rows if each.model.id == other), None)
        if after is None or before is None or self._controller is None:
            return
        project = self._controller.project
        if project is None or self._controller.jobs.find(COMPARE_JOB) is not None:
            return
        self._pair = before, after
        self.compare.setEnabled(False)
        self.verdict.say("busy", tr("Comparing on the held-out notes…"))
        handle = self._controller.start(
            Job(
                tr_later("Comparing two versions"),
                services.compare_versions(project, before.model, after.model),
                key=COMPARE_JOB,
            )
        )
        handle.succeeded.connect(self._compared)
        handle.failed.connect(self._failed)
        handle.cancelled.connect(self._cancelled)
        handle.finished.connect(self._over)

    @Slot(object)
    def _compared(self, found: Comparison) -> None:
        if self._pair is not None:
            self.verdict.say(*compared(*self._pair, found))
            self.read()

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self.verdict.say("bad", failure.message)
        self.read()

    @Slot()
    def _cancelled(self) -> None:
        self.verdict.say("info", tr("Stopped. Nothing was compared."))

    @Slot()
    def _over(self) -> None:
        self.compare.setEnabled(self.other.count() > 0)

"""The style sheet: how each kind of control looks, in the words of `palettes.Theme`.

Widgets say what they are with a property, not with colours of their own:
`QPushButton[kind]` primary | quiet | danger | key (none: secondary),
`QLabel[role]` display | title | heading | lead | muted | caption | mono | key,
`QFrame[role]` card | card-link | well | banner | rail | bar | line.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from sfda_desktop.desktop.icons import tinted_file

if TYPE_CHECKING:
    from sfda_desktop.desktop.palettes import Theme

_TEMPLATE = Template(
    """
* { outline: none; }
QWidget { color: $text; }
QMainWindow, QDialog, QWidget#pages { background: $window; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 6px 8px; }

QLabel { background: transparent; }
QLabel[role="display"] { font-size: ${pt_display}pt; font-weight: 600; }
QLabel[role="title"] { font-size: ${pt_title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${pt_heading}pt; font-weight: 600; }
QLabel[role="lead"] { font-size: ${pt_lead}pt; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="caption"] { color: $muted; font-size: ${pt_caption}pt; }
QLabel[role="key"] { font-weight: 600; }
QLabel[role="mono"] { font-family: monospace; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }

QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[role="popup"] { background: $surface; border: 1px solid $border_strong; }
QFrame[role="well"] { background: $sunken; border: 1px solid $border; border-radius: 8px; }
QFrame[role="rail"] { background: $rail; border: none; border-right: 1px solid $border; }
QFrame[role="bar"] { background: $rail; border: none; border-top: 1px solid $border; }
QFrame[role="line"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="banner"] { border-radius: 8px; border: 1px solid $border; background: $surface; }
QFrame[role="banner"][tone="bad"] { background: $bad_soft; border-color: $bad; }
QFrame[role="banner"][tone="warn"] { background: $warn_soft; border-color: $warn; }
QFrame[role="banner"][tone="good"] { background: $good_soft; border-color: $good; }
QFrame[role="banner"][tone="info"] { background: $accent_soft; border-color: $accent; }

QPushButton, QToolButton[kind="button"] {
  background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 8px;
  padding: 7px 16px; min-height: 20px;
}
QPushButton:hover { background: $sunken; border-color: $accent; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border: 2px solid $accent; padding: 6px 15px; }
QPushButton:disabled { color: $border_strong; border-color: $border; background: $sunken; }
QPushButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton[kind="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled {
  background: $border; border-color: $border; color: $muted; font-weight: 600;
}
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="quiet"]:hover { background: $accent_soft; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; }
QPushButton[kind="quiet"]:checked { background: $accent_soft; }
QPushButton[kind="quiet"]:disabled { color: $border_strong; background: transparent; }
QPushButton[kind="link"] {
  background: transparent; border: 1px solid transparent; color: $accent; padding: 4px 6px;
  text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 3px 5px; }
QPushButton[shape="edge"] { padding: 4px 6px 4px 0; }
QPushButton[shape="edge"]:focus { padding: 3px 5px 3px 0; }
QPushButton[kind="key"] { padding: 3px 10px; min-height: 18px; font-weight: 600; }
QPushButton[kind="key"]:focus { padding: 2px 9px; }
QPushButton[kind="chip"] {
  background: $accent_soft; border: 1px solid $accent; border-radius: 12px;
  padding: 2px 10px 2px 6px;
  font-size: ${pt_caption}pt;
}
QPushButton[kind="chip"]:hover { background: $surface; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 1px 9px 1px 5px; }
QPushButton[shape="narrow"] { padding: 7px 9px; }
QPushButton[shape="narrow"]:focus { padding: 6px 8px; }
QPushButton[shape="low"] { padding: 1px 8px; min-height: 18px; font-size: ${pt_caption}pt; }
QPushButton[shape="low"]:focus { padding: 0 7px; }
QPushButton[kind="danger"] { color: $bad; border-color: $bad; }
QPushButton[kind="danger"]:hover { background: $bad_soft; }
QPushButton[kind="card"] {
  background: $surface; border: 1px solid $border; border-radius: 10px; padding: 16px;
  text-align: left;
}
QPushButton[kind="card"]:hover { border-color: $accent; }
QPushButton[kind="card"]:focus { border: 2px solid $accent; padding: 15px; }
QPushButton[kind="step"] {
  background: transparent; border: 1px solid transparent; border-radius: 8px; text-align: left;
  padding: 8px 10px;
}
QPushButton[kind="step"]:hover { background: $accent_soft; }
QPushButton[kind="step"]:checked { background: $accent_soft; font-weight: 600; }
QPushButton[kind="step"]:focus { border: 2px solid $accent; padding: 7px 9px; }
QPushButton[kind="step"]:disabled { background: transparent; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
  background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 8px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $muted; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { padding: 6px 10px; min-height: 20px; }
QPlainTextEdit, QTextEdit { padding: 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border: 2px solid $accent; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { padding: 5px 9px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QComboBox:disabled { background: $sunken; color: $muted; border-color: $border; }
QLineEdit[bad="true"] { border-color: $bad; }
QSpinBox, QDoubleSpinBox { padding: 6px 4px 6px 10px; }
QSpinBox:focus, QDoubleSpinBox:focus { padding: 5px 3px 5px 9px; }
QAbstractSpinBox QLineEdit {
  border: none; border-radius: 0; padding: 0 0 0 8px; min-height: 0; background: transparent;
}
QSpinBox::up-button, QDoubleSpinBox::up-button {
  subcontrol-origin: border; subcontrol-position: top right; width: 22px; border: none;
  margin: 2px 2px 0 0; border-top-right-radius: 6px;
}
QSpinBox::down-button, QDoubleSpinBox::down-button {
  subcontrol-origin: border; subcontrol-position: bottom right; width: 22px; border: none;
  margin: 0 2px 2px 0; border-bottom-right-radius: 6px;
}
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDoubleSpinBox::up-button:hover,
QDoubleSpinBox::down-button:hover { background: $accent_soft; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url($arrow_up); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {
  image: url($arrow_down); width: 10px; height: 10px;
}
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url($arrow_down); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
  background: $surface; color: $text; border: 1px solid $border; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $text;
}

QCheckBox, QRadioButton { background: transparent; spacing: 8px; padding: 3px 2px; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; }
QCheckBox::indicator {
  border: 1px solid $border_strong; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked {
  background: $accent; border-color: $accent; image: url($check_mark);
}
QRadioButton::indicator {
  border: 1px solid $border_strong; border-radius: 9px; background: $surface;
}
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }
QCheckBox:disabled, QRadioButton:disabled { color: $border_strong; }

QSlider::groove:horizontal { background: $border; height: 6px; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider::handle:horizontal {
  background: $surface; border: 2px solid $accent; width: 14px; margin: -6px 0; border-radius: 9px;
}
QSlider::handle:horizontal:focus { background: $accent; }

QTableView, QListView, QTreeView {
  background: $surface; border: 1px solid $border; border-radius: 8px; gridline-color: $border;
  selection-background-color: $accent_soft; selection-color: $text;
  alternate-background-color: $sunken;
}
QTableView::item, QListView::item, QTreeView::item { padding: 4px 8px; border: none; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
  background: $accent_soft; color: $text;
}
QTableView:focus, QListView:focus, QTreeView:focus { border-color: $accent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
  background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
  padding: 8px 11px; font-size: ${pt_caption}pt; font-weight: 600;
}
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: none; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; border: none; }
QTabBar::tab {
  background: transparent; color: $muted; padding: 8px 4px; margin-right: 20px;
  border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }

QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[role="plain"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $border_strong; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar {
  background: $border; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QMenu { background: $surface; border: 1px solid $border; padding: 6px; }
QMenu::item { padding: 6px 18px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; }
"""
)

_SIZES = {
    "pt_caption": 0.88,
    "pt_lead": 1.12,
    "pt_heading": 1.2,
    "pt_title": 1.6,
    "pt_display": 2.1,
}


def style_sheet(theme: Theme, base_pt: float) -> str:
    """Return the style sheet; sizes are factors on `base_pt`, the system's font size."""
    colours = {
        name: getattr(theme, name)
        for name in type(theme).__dataclass_fields__
        if name not in {"name", "labels"}
    }
    sizes = {name: f"{base_pt * factor:.1f}" for name, factor in _SIZES.items()}
    images = {
        "arrow_down": tinted_file("chevron-down", theme.muted),
        "arrow_up": tinted_file("chevron-up", theme.muted),
        "check_mark": tinted_file("check", theme.on_accent, stroke=4),
    }
    return _TEMPLATE.substitute(colours | sizes | images)

"""The document of a report as PDF, from the same contents as the page for a browser."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUrl
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from sfda_desktop.desktop.report.contents import ReportContents
from sfda_desktop.desktop.report.document import PRINT_STYLE, report_html
from sfda_desktop.desktop.report.svg_charts import Drawing

_WIDEST = 620  # pixels at 96 a inch that fit between the margins of a page
_FINER = 4  # times as many pixels as on a screen, so that paper shows no steps


def report_pdf(contents: ReportContents, *, project: str, with_text: bool, language: str) -> bytes:
    """Return the bytes of a PDF (A4).

    May run in any thread: the objects of Qt it needs are its own and none outlives the call.
    """
    drawings: list[Drawing] = []

    def picture(drawing: Drawing) -> str:
        drawings.append(drawing)
        scale = min(1.0, _WIDEST / drawing.width)
        width, height = round(drawing.width * scale), round(drawing.height * scale)
        return f'<p><img src="chart-{len(drawings)}" width="{width}" height="{height}"></p>'

    page = report_html(
        contents,
        project=project,
        with_text=with_text,
        language=language,
        picture=picture,
        style=PRINT_STYLE,
    )
    document = QTextDocument()
    font = QFont(QGuiApplication.font().family(), 10)
    document.setDefaultFont(font)
    for number, drawing in enumerate(drawings, 1):
        document.addResource(
            QTextDocument.ResourceType.ImageResource, QUrl(f"chart-{number}"), _painted(drawing)
        )
    document.setHtml(page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(project)
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _painted(drawing: Drawing) -> QImage:
    image = QImage(
        drawing.width * _FINER, drawing.height * _FINER, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(0)
    renderer = QSvgRenderer(QByteArray(drawing.svg(standalone=True).encode("utf-8")))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image

"""The review page as the tests of the review have it."""

from tests.gui.review.conftest import open_page, path

__all__ = ["open_page", "path"]

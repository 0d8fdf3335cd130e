"""The one error of the package."""

from __future__ import annotations


class FuhanError(Exception):
    """
    Why there is no result.

    ``category`` is one of the engine's (``unreadable``, ``too-large``, ``not-text``, ``timeout``, ``internal``, ``bad-record``),
    ``no-engine`` where no Node was found, or ``usage`` for a wrong call.
    """

    def __init__(self, category: str, message: str) -> None:
        super().__init__(category, message)
        self.category = category
        self.message = message

    def __str__(self) -> str:
        return f"{self.message} ({self.category})"

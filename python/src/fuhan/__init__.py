"""Reads Chinese government reply letters (答复函, 复函) into typed data."""

from importlib.metadata import version

from ._error import FuhanError
from ._parse import Result, parse, parse_html, parse_many, read
from ._record import Item, Record
from .types import Document

__version__ = version("fuhan")

__all__ = [
    "Document",
    "FuhanError",
    "Item",
    "Record",
    "Result",
    "parse",
    "parse_html",
    "parse_many",
    "read",
]

"""Reads Chinese government reply letters (答复函, 复函) into typed data."""

from importlib.metadata import version

from ._check import CheckedFinding, check
from ._convert import convert
from ._error import FuhanError
from ._parse import Result, parse, parse_html, parse_many, read
from ._record import Item, Letter, Record
from ._tables import figures, letters, table, tables
from .types import Document

__version__ = version("fuhan")

__all__ = [
    "CheckedFinding",
    "Document",
    "FuhanError",
    "Item",
    "Letter",
    "Record",
    "Result",
    "check",
    "convert",
    "figures",
    "letters",
    "parse",
    "parse_html",
    "parse_many",
    "read",
    "table",
    "tables",
]

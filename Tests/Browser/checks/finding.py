"""What a check says about a page."""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    ERROR = "error"      # fails the check
    WARNING = "warning"  # listed, for a person to look at
    NOTE = "note"        # a figure worth knowing


@dataclass(frozen=True)
class Finding:
    page: str
    problem: str
    severity: Severity = Severity.ERROR


def warning(page: str, problem: str) -> Finding:
    return Finding(page, problem, Severity.WARNING)


def note(page: str, problem: str) -> Finding:
    return Finding(page, problem, Severity.NOTE)


class NothingToCheck(Exception):
    """Raised by a check on a site that has none of the pages it is about."""

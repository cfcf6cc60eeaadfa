"""The rows that were rejected, as a file that can be mended and imported again."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from db.exchange.headers import NOTE
from db.exchange.records import Fault, Rejected

Say = Callable[[Fault], str]


def write_errors(rejected: Sequence[Rejected], path: Path, heading: str, say: Say) -> list[Path]:
    """Write the rejected rows with what is wrong with each, one CSV file a table, and return the files.

    The row stands as it stood, under the header it had; the last column, which the import passes over, tells
    what is wrong in the words of `say`, and its header names the table.
    """
    by_sheet: dict[tuple[str, tuple[str, ...]], list[Rejected]] = {}
    for each in rejected:
        by_sheet.setdefault((each.table, each.header), []).append(each)
    written: list[Path] = []
    for (table, header), rows in by_sheet.items():
        file = path if len(by_sheet) == 1 else path.with_name(f"{path.stem}-{len(written) + 1}-{table}{path.suffix}")
        _write(file, [text for text in header if not text.startswith(NOTE)], rows, f"{NOTE}{table} {heading}", say)
        written.append(file)
    return written


def _write(path: Path, header: Sequence[str], rows: Sequence[Rejected], heading: str, say: Say) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow((*header, heading))
        for each in rows:
            blank = ("",) * (len(header) - len(each.cells))
            writer.writerow((*map(_harmless, (*each.cells[: len(header)], *blank)), " ".join(map(say, each.faults))))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text

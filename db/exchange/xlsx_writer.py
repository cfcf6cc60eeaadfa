"""Writing XLSX with the standard library: every cell is text, so nothing loses a zero and nothing is run."""

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_MOMENT = (2020, 1, 1, 0, 0, 0)  # the same content gives the same bytes

# Text as text (numFmt 49), a bold header, a grey note.
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="3"><font/><font><b/></font><font><color rgb="FF595959"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
    '</fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="49" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="1" xfId="0" applyFont="1" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="2" xfId="0" applyFont="1" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_ILLEGAL = {code: None for code in range(32) if code not in (9, 10, 13)}


@dataclass(frozen=True, slots=True)
class Page:
    """One worksheet to write."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[str]]
    notes: int = 0  # how many of the first rows are notes
    choices: Sequence[Sequence[str]] = ()  # for each column what may be chosen, nothing for any text


def letters(column: int) -> str:
    """Return the name of a column, from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def write_xlsx(path: Path, pages: Sequence[Page]) -> None:
    """Write a workbook; what stands at the path is replaced."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _frame(pages):
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), _HEAD + text, zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo("xl/styles.xml", _MOMENT), _STYLES, zipfile.ZIP_DEFLATED)
        for number, page in enumerate(pages, 1):
            member = zipfile.ZipInfo(f"xl/worksheets/sheet{number}.xml", _MOMENT)
            member.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(member, "w", force_zip64=True) as stream:
                for part in _worksheet(page):
                    stream.write(part.encode())


def _frame(pages: Sequence[Page]) -> Iterable[tuple[str, str]]:
    numbers = range(1, len(pages) + 1)
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>' for n in numbers
    )
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{parts}</Types>',
    )
    yield (
        "_rels/.rels",
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    )
    sheets = "".join(
        f'<sheet name={quoteattr(page.name)} sheetId="{n}" r:id="rId{n}"/>'
        for n, page in zip(numbers, pages, strict=True)
    )
    yield "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    styles = f'<Relationship Id="rId{len(pages) + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    yield (
        "xl/_rels/workbook.xml.rels",
        f'<Relationships xmlns="{_PACKAGE}/relationships">{links}{styles}</Relationships>',
    )


def _worksheet(page: Page) -> Iterable[str]:
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    last = max(1, len(page.header))
    yield f'<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="{last}" width="18" style="0"/></cols>'
    yield f"<sheetData>{_row(1, page.header, 1)}"
    for number, cells in enumerate(page.rows, 2):
        yield _row(number, cells, 2 if number < 2 + page.notes else 0)
    yield f"</sheetData>{_choices(page)}</worksheet>"


def _row(number: int, cells: Sequence[str], style: int) -> str:
    written = "".join(
        f'<c r="{letters(column)}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
        f"{escape(text.translate(_ILLEGAL))}</t></is></c>"
        for column, text in enumerate(cells)
        if text
    )
    return f'<row r="{number}">{written}</row>'


def _choices(page: Page) -> str:
    """Return the lists that drop down; a spreadsheet allows 255 characters for one."""
    lists = []
    for column, values in enumerate(page.choices):
        formula = ",".join(values)
        if values and len(formula) <= 250:
            place = f"{letters(column)}{2 + page.notes}:{letters(column)}100000"
            lists.append(
                f'<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="{place}">'
                f"<formula1>{escape(chr(34) + formula + chr(34))}</formula1></dataValidation>"
            )
    return f'<dataValidations count="{len(lists)}">{"".join(lists)}</dataValidations>' if lists else ""

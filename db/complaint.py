"""What is wrong with a row, as a value: the words for people are composed in the pages."""

from dataclasses import dataclass

REASONS = {
    "not_utf8": "the file is not UTF-8",
    "missing_column": "the column is missing",
    "unknown_column": "the profile has no such column",
    "missing_file": "the file is missing",
    "required": "a value is required",
    "no_source": "a record must name its source",
    "duplicate_id": "the key stands in another row too",
    "not_allowed": "the value is not among the allowed ones",
    "dangling": "the row that it refers to does not exist",
    "unknown_division": "the code is not a known division",
    "bad_date": "not a date: YYYY, YYYY-MM or YYYY-MM-DD",
    "bad_time": "not a time: HH:MM",
    "bad_days": "not a list of days of the week: MO,TU",
    "half_hours": "opening hours need days, a beginning and an end",
    "bad_number": "not a number",
    "bad_url": "not an address: http:// or https://",
    "bad_email": "not an email address",
    "bad_phone": "not a number that can be dialled",
    "mobile_number": "a mobile number belongs to a person",
    "private_person": "a person is named",
    "formula": "a spreadsheet would run this as a formula",
    "control_character": "holds a character that cannot be shown",
    "no_role": "an entitlement must name the role that decides",
    "not_a_category": "the term is not a category",
    "no_method": "a date of confirmation needs the way it was confirmed",
    "not_translatable": "the field holds no words that could be translated",
    "nothing_to_translate": "the text that it translates is empty",
    "translated_twice": "the same text is translated in another row too",
    "still_chinese": "holds Chinese characters",
    "lines_differ": "has more or fewer lines than the Chinese",
    "numbers_differ": "a number of the Chinese is missing",
    "cycle": "the division lies in itself",
}
"""Every code with its reason in English, for logs."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong. `row` counts as a spreadsheet does: the header is row 1, 0 means the file."""

    file: str
    row: int
    column: str
    value: str
    code: str  # stable: a key of the table above

    @property
    def reason(self) -> str:
        """The complaint in one English line, for logs."""
        return f"{self.file}:{self.row} {self.column}: {REASONS[self.code]} ({self.value!r})"

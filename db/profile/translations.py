"""Texts of the directory in other languages, beside the Chinese that their sources state."""

from db.profile.field import Field, Table, identifier
from db.profile.values import TRANSLATED, TRANSLATED_INTO

TRANSLATION = Table(
    "translation",
    "译文",
    "Translation",
    "一段中文资料的译文：照原意译，不增不减；数字、日期和电话与原文一致。",
    "A text in another language: plain, nothing added, with the numbers, dates and phones of the Chinese.",
    (
        identifier("译文", "Translation"),
        Field("link_entity", "所属表", "Linked table", "哪张表。", "Which table.", required=True, values=TRANSLATED),
        Field("link_id", "所属编号", "Linked row", "那张表里的编号。", "The key of a row there.", required=True),
        Field("field_name", "字段", "Field", "译的是哪个字段。", "Which field is translated.", required=True),
        Field(
            "language",
            "语言",
            "Language",
            "译成哪种语言。",
            "Into which language.",
            required=True,
            values=TRANSLATED_INTO,
        ),
        Field(
            "text",
            "译文",
            "Text",
            "行数和原文一样：一行一步。",
            "With as many lines as the Chinese: one step a line.",
            "long_text",
            required=True,
        ),
        Field("translated_on", "翻译日期", "Translated on", "哪天译的。", "When it was translated.", "date"),
        Field(
            "note",
            "说明",
            "Note",
            "为什么这样译。",
            "Why it is put this way.",
            "long_text",
            visibility="staff",
        ),
    ),
    added=True,
)

TABLES = (TRANSLATION,)

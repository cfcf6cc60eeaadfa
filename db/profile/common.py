"""Fields that several tables share: where a row comes from, who confirmed it, its names."""

from db.profile.field import Field, identifier, reference
from db.profile.values import CONFIDENCE, LINKED, VERIFY_METHOD, YES_NO

PROVENANCE = (
    Field(
        "source_name",
        "来源名称",
        "Source",
        "网页、文件或报道的标题。",
        "Title of the page, document or report.",
        required=True,
        added=True,
    ),
    Field(
        "source_url",
        "来源网址",
        "Source address",
        "读到这条信息的网址。",
        "The address where it was read.",
        "url",
        added=True,
    ),
    Field(
        "source_date",
        "来源日期",
        "Source date",
        "来源发布的日期，可以只写年或年月。",
        "When the source was published; a year or a month will do.",
        "date",
        added=True,
    ),
    Field(
        "source_link_ok",
        "网址可用",
        "Link works",
        "网址是原文而且能打开，选“是”；是副本或打不开，选“否”。",
        "yes: the address is the original and opens; no: it is a copy or dead.",
        "flag",
        required=True,
        values=YES_NO,
        added=True,
    ),
    Field(
        "confidence",
        "可信程度",
        "Confidence",
        "选“待核实”的，居民看到时会一直带着“待核实”。",
        "low is always shown as unconfirmed.",
        required=True,
        values=CONFIDENCE,
        added=True,
    ),
    Field(
        "via",
        "转引自",
        "By way of",
        "不是直接读到来源时，写明是谁转引的和它的许可。",
        "Whoever passed it on, with the licence, when it was not read at the source.",
        added=True,
    ),
)

VERIFICATION = (
    Field(
        "verified_on",
        "核实日期",
        "Confirmed on",
        "只由一次明确的核实填写；编辑和导入都不改它。",
        "Set only by an explicit confirmation, never by an edit or an import.",
        "date",
        added=True,
    ),
    Field(
        "verified_by",
        "核实人职务",
        "Confirmed by",
        "写职务，不写姓名。",
        "The role of whoever confirmed it, never a person's name.",
        visibility="staff",
        added=True,
    ),
    Field(
        "verify_method",
        "核实方式",
        "How it was confirmed",
        "怎样核实的；没有核实，就写“未核实”。",
        "How it was confirmed; unverified when nobody did.",
        values=VERIFY_METHOD,
        added=True,
    ),
    Field(
        "review_due",
        "下次核实",
        "Review due",
        "到这一天应再核实一次。",
        "The day by which it should be confirmed again.",
        "date",
        visibility="staff",
        added=True,
    ),
)

READINGS = (
    Field(
        "name_pinyin",
        "名称拼音",
        "Name in pinyin",
        "不带声调，音节之间空一格；留空时自动生成。",
        "Without tones, syllables apart; made when it is left empty.",
        "pinyin",
        added=True,
    ),
    Field(
        "name_initials",
        "拼音首字母",
        "Initials of the pinyin",
        "留空时自动生成。",
        "Made when it is left empty.",
        "pinyin",
        added=True,
    ),
)

LINK = (
    Field("link_entity", "所属表", "Linked table", "哪张表。", "Which table.", required=True, values=LINKED),
    Field("link_id", "所属编号", "Linked row", "那张表里的编号。", "The key of a row there.", required=True),
)

STAFF_NOTE = Field(
    "staff_note",
    "内部备注",
    "Note for staff",
    "只给工作人员看，不显示给居民。",
    "For staff only; never shown to residents.",
    "long_text",
    visibility="staff",
    added=True,
)


def division(label: str, label_en: str, required: bool = True) -> Field:
    """Return the place of a row: a code of admin_division."""
    return Field(
        "division_code",
        label,
        label_en,
        "区划代码：省市县 6 位，乡镇 9 位。",
        "Code of the division: 6 digits down to the county, 9 for a township.",
        required=required,
        references="admin_division",
        added=True,
    )


def described(help_: str, help_en: str) -> Field:
    """Return the HSDS description of a row."""
    return Field("description", "说明", "Description", help_, help_en, "long_text")


SERVICE = reference("service_id", "service", "服务", "Service", required=True)
__all__ = [
    "LINK",
    "PROVENANCE",
    "READINGS",
    "SERVICE",
    "STAFF_NOTE",
    "VERIFICATION",
    "described",
    "division",
    "identifier",
]

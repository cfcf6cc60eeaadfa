"""Totals, sources, changes, licence: what gives account of the directory."""

from db.profile.common import LINK
from db.profile.field import Field, Table, identifier, reference
from db.profile.values import CONFIDENCE, EDITION_KIND, YES_NO

COVERAGE_TARGET = Table(
    "coverage_target",
    "官方总数",
    "Coverage target",
    "官方公布的总数，用来看收了多少。",
    "Totals published officially, to see how much the directory holds.",
    (
        identifier("总数", "Target"),
        reference("category", "taxonomy_term", "类别", "Category", required=True, added=True),
        Field("of_what", "数的是什么", "Of what", "照来源的说法。", "In the words of the source.", required=True),
        Field("of_what_en", "英文", "In English", "同上，英文。", "The same in English.", required=True),
        Field("total", "总数", "Total", "官方总数。", "The official total.", "integer", required=True),
        reference("chapter", "taxonomy_term", "章", "Chapter", required=True, added=True),
        Field(
            "part",
            "只是一部分",
            "A part",
            "包含在同类另一个总数里，就写“是”。",
            "yes when another total of the category includes it.",
            "flag",
            values=YES_NO,
        ),
        Field("source_name", "来源名称", "Source", "出处。", "Where it is from.", required=True),
        Field("source_date", "来源日期", "Source date", "什么时候的。", "When it was published.", "date"),
    ),
    added=True,
)

SOURCE = Table(
    "source",
    "其他来源",
    "Further source",
    "一条记录除主要来源外的其他来源。",
    "The sources of a record beside its main one.",
    (
        identifier("来源", "Source"),
        *LINK,
        Field(
            "name",
            "名称",
            "Name",
            "标题；只有网址时留空。",
            "Its title; empty when only the address is known.",
        ),
        Field("url", "网址", "Address", "网址。", "Its address.", "url"),
        Field("date", "日期", "Date", "发布日期。", "When it was published.", "date"),
        Field(
            "link_ok",
            "网址可用",
            "Link works",
            "no：是副本、打不开或没有查过。",
            "no: a copy, dead or not tried.",
            "flag",
            required=True,
            values=YES_NO,
        ),
        Field(
            "confidence",
            "可信程度",
            "Confidence",
            "同记录本身。",
            "As the record.",
            required=True,
            values=CONFIDENCE,
        ),
        Field("via", "转引自", "By way of", "谁转引的。", "Whoever passed it on."),
    ),
    added=True,
)

METADATA = Table(
    "metadata",
    "修改记录",
    "Metadata",
    "每次修改一行：哪一项，从什么改成什么。",
    "One row a change: which field, from what to what.",
    (
        identifier("修改", "Change"),
        Field("resource_id", "记录编号", "Row", "被修改的记录。", "The row that changed.", required=True),
        Field("resource_type", "表", "Table", "哪张表。", "Which table.", required=True),
        Field("last_action_date", "时间", "When", "什么时候。", "When it happened.", "date", required=True),
        Field(
            "last_action_type",
            "动作",
            "What",
            "新建、修改或删除。",
            "Create, update or delete.",
            required=True,
        ),
        Field("field_name", "字段", "Field", "哪一项。", "Which field.", required=True),
        Field("previous_value", "原值", "Previous value", "改之前。", "Before."),
        Field("replacement_value", "新值", "New value", "改之后。", "After."),
        Field(
            "updated_by",
            "修改人",
            "By whom",
            "工作人员登记的姓名；不发布。",
            "The name a member of the staff signs with; never published.",
            required=True,
            visibility="staff",
        ),
        Field("act", "操作", "Act", "属于哪一次操作。", "The act that it was part of.", added=True),
        Field("reason", "理由", "Reason", "为什么改。", "Why it was changed.", added=True),
        Field("from_file", "来自文件", "From file", "从哪个文件导入。", "The file it was imported from.", added=True),
    ),
)

EDITION = Table(
    "edition",
    "版本信息",
    "Edition",
    "整本目录的使用许可和致谢。",
    "The licence of the whole directory and its credits.",
    (
        identifier("版本信息", "Edition"),
        Field(
            "kind",
            "性质",
            "Kind",
            "使用许可或致谢。",
            "A licence or a credit.",
            required=True,
            values=EDITION_KIND,
        ),
        Field(
            "words",
            "内容",
            "Words",
            "显示在“关于”页。",
            "Shown on the page about the directory.",
            required=True,
        ),
    ),
    added=True,
)

TABLES = (COVERAGE_TARGET, SOURCE, METADATA, EDITION)

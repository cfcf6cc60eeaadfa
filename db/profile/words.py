"""Categories, other names, readings, totals, sources and changes."""

from db.profile.common import described
from db.profile.field import Field, Table, identifier, reference
from db.profile.values import ALIAS_KIND, CONFIDENCE, EDITION_KIND, LINKED, YES_NO

_LINK = (
    Field("link_entity", "所属表", "Linked table", "哪张表。", "Which table.", required=True, values=LINKED),
    Field("link_id", "所属编号", "Linked row", "那张表里的编号。", "The key of a row there.", required=True),
)

TAXONOMY = Table(
    "taxonomy",
    "分类法",
    "Taxonomy",
    "一套分类:章、行动或服务类别。",
    "One set of terms: chapters, actions or categories.",
    (
        identifier("分类法", "Taxonomy"),
        Field("name", "名称", "Name", "这套分类叫什么。", "What the set is called.", required=True),
        described("它从哪里来。", "Where it comes from."),
        Field("uri", "网址", "Address", "有公开网址时填写。", "Where it is published.", "url"),
        Field("version", "版本", "Version", "版本号。", "Its version."),
    ),
)

TAXONOMY_TERM = Table(
    "taxonomy_term",
    "类别",
    "Taxonomy term",
    "一个类别,或归拢类别的一章、一项行动。",
    "A category, or the chapter or action that gathers categories.",
    (
        Field("id", "类别编号", "Term id", "和代码相同。", "The same as the code.", required=True),
        Field(
            "code",
            "代码",
            "Code",
            "英文代码,不再改变。",
            "A code in English that never changes.",
            required=True,
        ),
        Field("name", "名称", "Name", "邻居会用的说法。", "Words a neighbour would use.", required=True),
        Field(
            "name_en",
            "英文名",
            "English name",
            "英文说法。",
            "The words in English.",
            required=True,
            added=True,
        ),
        Field(
            "description",
            "说明",
            "Description",
            "是什么,一两句话。",
            "What it is, in one or two sentences.",
            "long_text",
            required=True,
        ),
        Field(
            "description_en",
            "英文说明",
            "English description",
            "英文的一两句话。",
            "The same in English.",
            "long_text",
            required=True,
            added=True,
        ),
        reference("parent_id", "taxonomy_term", "上级", "Parent"),
        reference("taxonomy_id", "taxonomy", "分类法", "Taxonomy", required=True),
        Field(
            "picture",
            "图标",
            "Picture",
            "resources/icons 里的文件名,不带 .svg。",
            "The name of a file in resources/icons, without .svg.",
            required=True,
            added=True,
        ),
        Field(
            "role",
            "问谁",
            "Whom to ask",
            "这一类的事问哪个部门。",
            "The role that answers for the category.",
            references="role",
            added=True,
        ),
        Field("position", "次序", "Position", "从 1 起。", "From 1.", "integer", required=True, added=True),
    ),
)

ATTRIBUTE = Table(
    "attribute",
    "归类",
    "Attribute",
    "一条记录或一个类别另外归在哪里。",
    "Where a record or a category also belongs.",
    (
        identifier("归类", "Attribute"),
        *_LINK,
        reference("taxonomy_term_id", "taxonomy_term", "归到", "Term", required=True),
        Field("link_type", "关系", "Relation", "例如 also。", "Such as also."),
        Field("value", "值", "Value", "一般留空。", "Mostly empty."),
        Field("label", "标签", "Label", "一般留空。", "Mostly empty."),
    ),
)

ALIAS = Table(
    "alias",
    "别名",
    "Alias",
    "曾用名、简称、口语说法和政策名,供查找用。",
    "Former names, short names, everyday words and scheme names, for the search.",
    (
        identifier("别名", "Alias"),
        Field("name", "说法", "Words", "居民会怎么说。", "What residents say.", required=True),
        Field(
            "kind",
            "性质",
            "Kind",
            "曾用名、简称、口语说法等。",
            "Former name, short name and so on.",
            required=True,
            values=ALIAS_KIND,
        ),
        *_LINK,
        Field("note", "说明", "Note", "依据。", "What it rests on.", visibility="staff"),
    ),
    added=True,
)

READING = Table(
    "reading",
    "读音",
    "Reading",
    "通常的表读错的字词。",
    "Words that the usual tables read wrongly.",
    (
        Field("word", "字词", "Word", "汉字。", "In characters.", required=True),
        Field(
            "pinyin",
            "拼音",
            "Pinyin",
            "带声调,音节之间空一格。",
            "With tone marks, syllables apart.",
            "pinyin",
            required=True,
        ),
        Field(
            "note",
            "说明",
            "Note",
            "依据,有没有争议。",
            "What it rests on, and whether it is disputed.",
            visibility="staff",
        ),
    ),
    added=True,
)

COVERAGE_TARGET = Table(
    "coverage_target",
    "官方总数",
    "Coverage target",
    "官方公布的总数,用来看收了多少。",
    "Totals published officially, to see how much the directory holds.",
    (
        identifier("总数", "Target"),
        reference("category", "taxonomy_term", "类别", "Category", required=True, added=True),
        Field("of_what", "数的是什么", "Of what", "照来源的说法。", "In the words of the source.", required=True),
        Field("of_what_en", "英文", "In English", "同上,英文。", "The same in English.", required=True),
        Field("total", "总数", "Total", "官方总数。", "The official total.", "integer", required=True),
        reference("chapter", "taxonomy_term", "章", "Chapter", required=True, added=True),
        Field(
            "part",
            "只是一部分",
            "A part",
            "包含在同类另一个总数里就填 yes。",
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
        *_LINK,
        Field(
            "name",
            "名称",
            "Name",
            "标题;只有网址时留空。",
            "Its title; empty when only the address is known.",
        ),
        Field("url", "网址", "Address", "网址。", "Its address.", "url"),
        Field("date", "日期", "Date", "发布日期。", "When it was published.", "date"),
        Field(
            "link_ok",
            "网址可用",
            "Link works",
            "no:是副本、打不开或没有查过。",
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
    "每次修改一行:哪一项,从什么改成什么。",
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
            "修改人职务",
            "By whom",
            "写职务,不写姓名。",
            "A role, never a name.",
            required=True,
            visibility="staff",
        ),
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

TABLES = (TAXONOMY, TAXONOMY_TERM, ATTRIBUTE, ALIAS, READING, COVERAGE_TARGET, SOURCE, METADATA, EDITION)

"""Categories, other names and readings."""

from db.profile.common import LINK, described
from db.profile.field import Field, Table, identifier, reference
from db.profile.values import ALIAS_KIND

TAXONOMY = Table(
    "taxonomy",
    "分类法",
    "Taxonomy",
    "一套分类：章、行动或服务类别。",
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
    "一个类别，或归拢类别的一章、一项行动。",
    "A category, or the chapter or action that gathers categories.",
    (
        Field("id", "类别编号", "Term id", "和代码相同。", "The same as the code.", required=True),
        Field(
            "code",
            "代码",
            "Code",
            "英文代码，不再改变。",
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
            "是什么，一两句话。",
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
            "resources/icons 里的文件名，不带 .svg。",
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
        *LINK,
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
    "曾用名、简称、口语说法和政策名，供查找用。",
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
        *LINK,
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
            "数字标声调，音节之间空一格：tan4 chang1。",
            "With tone numbers, syllables apart: tan4 chang1.",
            required=True,
        ),
        Field("source", "来源", "Source", "依据的文件。", "The document it rests on.", visibility="staff"),
        Field("date", "日期", "Date", "依据的日期。", "The date of the document.", "date", visibility="staff"),
        Field(
            "note",
            "说明",
            "Note",
            "有没有争议。",
            "Whether it is disputed.",
            visibility="staff",
        ),
    ),
    added=True,
    kept="../readings/readings.csv",  # the voice reads the same table
)

TABLES = (TAXONOMY, TAXONOMY_TERM, ATTRIBUTE, ALIAS, READING)

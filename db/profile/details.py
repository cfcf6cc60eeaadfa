"""What belongs to a service: phones, hours, papers, amounts, who it is for."""

from db.profile.common import PROVENANCE, SERVICE, VERIFICATION, described, division
from db.profile.field import Field, Table, identifier, reference
from db.profile.values import DISABILITY, FREQUENCY, GRADE, PHONE_ROLE, PHONE_TYPE, YES_NO

PHONE = Table(
    "phone",
    "电话",
    "Phone",
    "公开的单位电话；不收手机号，不收个人电话。",
    "A published number of a body; no mobile and no private numbers.",
    (
        identifier("电话", "Phone"),
        reference("service_id", "service", "服务", "Service"),
        reference("location_id", "location", "地点", "Location"),
        reference("organization_id", "organization", "机构", "Organization"),
        Field(
            "number",
            "号码",
            "Number",
            "区号加连字符，例如 0931-1234567；热线照写。",
            "Area code and hyphen; hotlines as they are.",
            required=True,
        ),
        Field("extension", "分机", "Extension", "分机号。", "The extension."),
        Field("type", "方式", "Type", "语音、传真或短信。", "Voice, fax or text.", values=PHONE_TYPE),
        Field(
            "role",
            "用途",
            "Role",
            "只有办事、总机、热线会告诉居民。",
            "Residents are told service desks, switchboards and hotlines only.",
            required=True,
            values=PHONE_ROLE,
            added=True,
        ),
        described("来源对这个号码的说法。", "What the source says it is for."),
        Field(
            "spoken_number",
            "读法",
            "Spoken form",
            "需要特别读法时填写。",
            "Only when it needs a reading of its own.",
            added=True,
        ),
        Field(
            "area_code_added",
            "补过区号",
            "Area code added",
            "区号是我们补的就选“是”。",
            "yes when we added the area code.",
            "flag",
            values=YES_NO,
            visibility="staff",
            added=True,
        ),
        Field(
            "hours_note",
            "接听时间",
            "Hours",
            "来源写的接听时间。",
            "When it is answered, as the source says.",
            added=True,
        ),
        *PROVENANCE,
        *VERIFICATION,
    ),
)

SCHEDULE = Table(
    "schedule",
    "时间",
    "Schedule",
    "开放时间，按 RRULE 的写法。",
    "Opening hours, written like an RRULE.",
    (
        identifier("时间", "Schedule"),
        reference("service_id", "service", "服务", "Service"),
        reference("location_id", "location", "地点", "Location"),
        Field("valid_from", "从", "Valid from", "从哪天起有效。", "The first day it holds.", "date"),
        Field("valid_to", "到", "Valid to", "到哪天为止。", "The last day it holds.", "date"),
        Field("freq", "频率", "Frequency", "每周或每月。", "Weekly or monthly.", values=FREQUENCY),
        Field("byday", "星期", "Days", "例如周一至周五，或者周一、周三。", "Such as MO,TU,WE; 周一至周五 will do."),
        Field("opens_at", "开门", "Opens at", "24 小时制 HH:MM。", "HH:MM.", "time"),
        Field("closes_at", "关门", "Closes at", "24 小时制 HH:MM。", "HH:MM.", "time"),
        described("写不成时刻的时间，照来源原话。", "Hours in the source's words where they do not parse."),
    ),
)

REQUIRED_DOCUMENT = Table(
    "required_document",
    "所需材料",
    "Required document",
    "一行一样材料。",
    "One paper a row.",
    (
        identifier("材料", "Document"),
        SERVICE,
        Field("document", "材料", "Document", "要带什么。", "What to bring.", required=True),
        Field("uri", "网址", "Address", "表格下载地址。", "Where a form can be had.", "url"),
    ),
)

BENEFIT = Table(
    "benefit",
    "待遇标准",
    "Benefit",
    "一个金额或一样东西，必须带时间。",
    "An amount or a thing, never without the time it is true for.",
    (
        identifier("待遇", "Benefit"),
        SERVICE,
        Field("value", "标准", "Value", "来源的说法。", "In the words of the source.", required=True),
        Field("effective", "执行时间", "Effective", "从什么时候起执行。", "Since when it holds.", "date"),
        Field("as_of", "信息时间", "As of", "什么时候的消息。", "When it was reported.", "date", required=True),
        division("适用区划", "Where it holds", required=False),
    ),
    added=True,
)

DISABILITY_ELIGIBILITY = Table(
    "disability_eligibility",
    "残疾类别和等级",
    "Disability eligibility",
    "哪些类别、哪些等级可以用。",
    "Which kinds and grades of disability it is for.",
    (
        identifier("残疾类别", "Eligibility"),
        SERVICE,
        Field(
            "disability_type",
            "类别",
            "Kind",
            "残疾类别。",
            "The kind of disability.",
            required=True,
            values=DISABILITY,
        ),
        Field(
            "grade_min",
            "最重等级",
            "Most severe grade",
            "一级最重。",
            "Grade 1 is the most severe.",
            values=GRADE,
        ),
        Field(
            "grade_max",
            "最轻等级",
            "Least severe grade",
            "到哪一级为止。",
            "The last grade included.",
            values=GRADE,
        ),
        Field("note", "说明", "Note", "来源的补充。", "What the source adds."),
    ),
    added=True,
)

LANGUAGE = Table(
    "language",
    "语言",
    "Language",
    "能用哪些语言、手语或盲文。",
    "Languages, sign language or braille that can be used.",
    (
        identifier("语言", "Language"),
        reference("service_id", "service", "服务", "Service"),
        reference("location_id", "location", "地点", "Location"),
        reference("phone_id", "phone", "电话", "Phone"),
        Field(
            "name",
            "名称",
            "Name",
            "例如 藏语、中国手语。",
            "Such as Tibetan, Chinese Sign Language.",
            required=True,
        ),
        Field("code", "代码", "Code", "ISO 639 代码。", "ISO 639 code."),
        Field("note", "说明", "Note", "什么时候有，要不要预约。", "When it is there, whether to book."),
    ),
)

TABLES = (PHONE, SCHEDULE, REQUIRED_DOCUMENT, BENEFIT, DISABILITY_ELIGIBILITY, LANGUAGE)

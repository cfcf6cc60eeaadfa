"""The allowed values of the profile, each with its words."""

from db.profile.field import Value


def _values(*rows: tuple[str, str, str]) -> tuple[Value, ...]:
    return tuple(Value(*row) for row in rows)


YES_NO = _values(("yes", "是", "Yes"), ("no", "否", "No"))
CONFIDENCE = _values(
    ("high", "可靠", "Reliable"),
    ("medium", "较可靠", "Fairly reliable"),
    ("low", "待核实", "Unconfirmed"),
)
VERIFY_METHOD = _values(
    ("phone", "电话核实", "By telephone"),
    ("visit", "上门核实", "By a visit"),
    ("official_page", "官网核实", "On the official page"),
    ("official_document", "文件核实", "In an official document"),
    ("provider_form", "机构填报", "Stated by the provider"),
    ("unverified", "未核实", "Not confirmed"),
)
STATUS = _values(
    ("active", "正常", "Active"),
    ("inactive", "停用", "Inactive"),
    ("defunct", "已撤销", "Defunct"),
    ("temporarily closed", "暂停", "Temporarily closed"),
)
SERVICE_KIND = _values(
    ("place", "场所", "Place"),
    ("entitlement", "事项", "Entitlement"),
    ("hotline", "热线", "Hotline"),
    ("home_visit", "上门服务", "Home visit"),
    ("programme", "项目", "Programme"),
    ("office", "办事机构", "Office"),
)
LEVEL = _values(
    ("village", "村（社区）", "Village or community"),
    ("township", "乡镇（街道）", "Township"),
    ("county", "县（市、区）", "County"),
    ("prefecture", "市（州）", "Prefecture"),
    ("province", "省", "Province"),
    ("online", "网上", "Online"),
)
DIVISION_LEVEL = LEVEL[1:5]
DIVISION_KIND = _values(
    ("gbt2260", "行政区划（GB/T 2260）", "Administrative division (GB/T 2260)"),
    ("gbt10114", "乡级行政区划（GB/T 10114）", "Township-level division (GB/T 10114)"),
    ("statistical", "统计用区划", "Division for statistics only"),
)
CERTIFICATE = _values(
    ("required", "要残疾人证", "Disability certificate required"),
    ("not_required", "不要残疾人证", "No disability certificate required"),
    ("or_diagnosis", "残疾人证或诊断证明", "Certificate or diagnosis"),
    ("unknown", "不清楚", "Not known"),
)
HUKOU = _values(
    ("local", "本地户籍", "Registered in the place"),
    ("resident", "户籍或居住证", "Registered or resident in the place"),
    ("province", "全省", "The whole province"),
    ("any", "不限", "Anybody"),
    ("unknown", "不清楚", "Not known"),
)
PHONE_ROLE = _values(
    ("办事", "办事", "Service desk"),
    ("总机", "总机", "Switchboard"),
    ("热线", "热线", "Hotline"),
    ("监督投诉", "监督投诉", "Complaints"),
    ("传真", "传真", "Fax"),
    ("项目联系", "项目联系", "Project contact"),
    ("值班", "值班", "Duty room"),
    ("信息公开", "信息公开受理", "Requests for public information"),
    ("短信", "短信", "Text messages"),
)
CALLABLE_ROLES = ("办事", "总机", "热线")
"""The only numbers that residents are shown and told."""

PHONE_TYPE = _values(("voice", "语音", "Voice"), ("fax", "传真", "Fax"), ("text", "短信", "Text"))
LOCATION_TYPE = _values(
    ("physical", "实体地点", "Physical"), ("postal", "邮寄地址", "Postal"), ("virtual", "网上", "Virtual")
)
COORDINATES = _values(
    ("WGS84", "WGS84", "WGS84"),
    ("GCJ-02", "GCJ-02", "GCJ-02"),
    ("BD-09", "BD-09", "BD-09"),
    ("unknown", "不清楚", "Not known"),
)
NEED = _values(
    ("wheelchair", "轮椅通行", "Wheelchair access"),
    ("toilet", "无障碍卫生间", "Accessible toilet"),
    ("hearing", "助听设备", "Hearing support"),
    ("sign_language", "手语服务", "Sign language"),
    ("braille", "盲文标识", "Braille signs"),
    ("guide_dog", "可带导盲犬", "Guide dogs welcome"),
    ("lift", "电梯", "Lift"),
)
STATE = _values(("yes", "有", "Yes"), ("no", "没有", "No"), ("unknown", "未核实", "Not confirmed"))
DISABILITY = _values(
    ("any", "不限", "Any"),
    ("vision", "视力残疾", "Vision"),
    ("hearing", "听力残疾", "Hearing"),
    ("speech", "言语残疾", "Speech"),
    ("physical", "肢体残疾", "Physical"),
    ("intellectual", "智力残疾", "Intellectual"),
    ("mental", "精神残疾", "Mental"),
    ("multiple", "多重残疾", "Multiple"),
)
GRADE = _values(
    ("1", "一级", "Grade 1 (most severe)"),
    ("2", "二级", "Grade 2"),
    ("3", "三级", "Grade 3"),
    ("4", "四级", "Grade 4"),
)
ALIAS_KIND = _values(
    ("former", "曾用名", "Former name"),
    ("short", "简称", "Short name"),
    ("other", "别名", "Other name"),
    ("colloquial", "口语说法", "Everyday word"),
    ("scheme", "政策或项目名", "Name of a scheme"),
    ("misspelling", "常见写错", "Common mistake"),
)
LINKED = _values(
    ("service", "服务", "Service"),
    ("organization", "机构", "Organization"),
    ("location", "地点", "Location"),
    ("phone", "电话", "Phone"),
    ("taxonomy_term", "分类", "Taxonomy term"),
    ("admin_division", "区划", "Division"),
)
TRANSLATED = _values(
    ("service", "服务", "Service"),
    ("benefit", "待遇标准", "Benefit"),
    ("required_document", "所需材料", "Required document"),
    ("organization", "机构", "Organization"),
)
TRANSLATED_INTO = _values(("en", "英文", "English"))
EDITION_KIND = _values(("licence", "使用许可", "Licence"), ("credit", "致谢", "Credit"))
FREQUENCY = _values(("WEEKLY", "每周", "Weekly"), ("MONTHLY", "每月", "Monthly"))
STAFF_ROLE = _values(
    ("editor", "编辑", "Editor"),
    ("approver", "审核", "Approver"),
    ("publisher", "发布", "Publisher"),
)
_EVERY = tuple(value.code for value in SERVICE_KIND)
_WITH_PEOPLE = ("place", "entitlement", "home_visit", "programme")
CRITICAL_FACTS: dict[str, tuple[str, ...]] = {
    "name": _EVERY,
    "status": _EVERY,
    "address": ("place", "office"),
    "phone": ("place", "hotline", "home_visit", "office"),
    "hours": ("place", "hotline", "office"),
    "audience": _WITH_PEOPLE,
    "papers": ("entitlement",),
    "amounts": ("entitlement",),
}
"""What of a service is confirmed, or reported as wrong, one by one; and the kinds of service that have it."""

TASK_KINDS = ("reported", "overdue", "changed", "due", "never", "missing", "double")
"""What is to be done, the most urgent first: said to be wrong by residents, out of date, changed since it was
confirmed, to be confirmed again, never confirmed, not known, probably there twice."""

"""Who decides and who gives services: roles and organizations."""

from db.profile.common import PROVENANCE, READINGS, VERIFICATION, described, division
from db.profile.field import Field, Table, identifier, reference
from db.profile.values import LEVEL

ROLE = Table(
    "role",
    "办理部门",
    "Role",
    "由谁办理，例如“县级残联”；读的时候换成居民所在地的机构。",
    "Who decides, such as the county federation; resolved to the office of a division when read.",
    (
        Field("code", "代码", "Code", "英文代码。", "A code in English.", required=True),
        Field("name", "名称", "Name", "对居民的叫法。", "What residents call it.", required=True),
        Field("name_en", "英文名", "English name", "英文叫法。", "The name in English.", required=True),
        Field("level", "级别", "Level", "在哪一级办理。", "The level that decides.", required=True, values=LEVEL),
        Field("hotline", "热线", "Hotline", "这个部门的热线。", "The hotline of its field.", required=True),
        Field(
            "category",
            "机构分类",
            "Category of its offices",
            "它的机构记在哪一类下。",
            "Where the records of its offices stand.",
            references="taxonomy_term",
        ),
        Field(
            "office_suffix",
            "机构通名",
            "Generic name",
            "加在地名后面就是机构的叫法。",
            "Follows the name of the place in what the office is called.",
            required=True,
        ),
        Field(
            "office_suffix_en",
            "英文通名",
            "Generic name in English",
            "后面接 of 和地名。",
            "Followed by “of” and the name of the place.",
            required=True,
        ),
        Field(
            "above",
            "再往上问",
            "Above it",
            "上一级归哪个部门；同一部门就留空。",
            "The role of the levels above; empty when it is the same.",
            references="role",
        ),
    ),
    added=True,
)

ORGANIZATION = Table(
    "organization",
    "机构",
    "Organization",
    "提供服务的单位，不是个人。",
    "A body that gives services, never a person.",
    (
        identifier("机构", "Organization"),
        Field("name", "名称", "Name", "公章上的全称。", "The full official name.", required=True),
        Field("alternate_name", "别称", "Other name", "另一个常用名称。", "Another name in use."),
        Field("short_name", "简称", "Short name", "口头常用的短名称。", "The short name people say.", added=True),
        described("这个机构做什么。", "What it does."),
        Field("website", "网站", "Website", "官方网站。", "The official site.", "url"),
        reference("parent_organization_id", "organization", "上级机构", "Parent organization"),
        division("所在区划", "Division", required=False),
        *READINGS,
        *PROVENANCE,
        *VERIFICATION,
    ),
)

ORGANIZATION_IDENTIFIER = Table(
    "organization_identifier",
    "机构代码",
    "Organization identifier",
    "统一社会信用代码等。",
    "The unified social credit code and the like.",
    (
        identifier("代码", "Identifier"),
        reference("organization_id", "organization", "机构", "Organization", required=True),
        Field("identifier_scheme", "编码体系", "Scheme", "例如 CN-USCC。", "Such as CN-USCC."),
        Field(
            "identifier_type",
            "代码名称",
            "Type",
            "例如 统一社会信用代码。",
            "What it is called.",
            required=True,
        ),
        Field("identifier", "代码", "Identifier", "代码本身。", "The code itself.", required=True),
    ),
)

TABLES = (ROLE, ORGANIZATION, ORGANIZATION_IDENTIFIER)

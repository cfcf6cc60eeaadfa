"""Divisions, locations and what is known about reaching them."""

from db.profile.common import PROVENANCE, SERVICE, VERIFICATION, described, division
from db.profile.field import Field, Table, identifier, reference
from db.profile.values import COORDINATES, DIVISION_KIND, DIVISION_LEVEL, LOCATION_TYPE, NEED, STATE

ADMIN_DIVISION = Table(
    "admin_division",
    "行政区划",
    "Administrative division",
    "省、市州、县市区和乡镇街道。",
    "The province, its prefectures, counties and townships.",
    (
        Field(
            "code",
            "区划代码",
            "Code",
            "省市县 6 位，乡镇 9 位。",
            "6 digits; 9 for a township.",
            required=True,
        ),
        Field("name", "名称", "Name", "全称。", "The full name.", required=True),
        Field(
            "name_en",
            "英文名",
            "English name",
            "按拼音和通名译出。",
            "Pinyin with the generic name translated.",
        ),
        Field(
            "level",
            "级别",
            "Level",
            "省、市州、县、乡。",
            "Province to township.",
            required=True,
            values=DIVISION_LEVEL,
        ),
        Field(
            "parent",
            "上级",
            "Parent",
            "上级的代码；省留空。",
            "Code above it; empty for the province.",
            references="admin_division",
        ),
        Field(
            "kind",
            "性质",
            "Kind",
            "行政区划，还是只用于统计。",
            "Administrative, or for statistics only.",
            required=True,
            values=DIVISION_KIND,
        ),
        Field(
            "pinyin",
            "拼音",
            "Pinyin",
            "带声调，音节之间空一格。",
            "With tone marks, syllables apart.",
            "pinyin",
            required=True,
        ),
        Field("valid_from", "启用日期", "Valid from", "从哪一天起有效。", "The first day it holds.", "date"),
        Field("valid_to", "停用日期", "Valid to", "到哪一天为止。", "The last day it holds.", "date"),
        Field(
            "replaced_by",
            "改为",
            "Replaced by",
            "撤并后的新代码。",
            "The code that takes its place.",
            references="admin_division",
        ),
    ),
    added=True,
)

LOCATION = Table(
    "location",
    "地点",
    "Location",
    "可以前往的一处地方。",
    "One place that people can go to.",
    (
        identifier("地点", "Location"),
        Field(
            "location_type",
            "类型",
            "Type",
            "可以去的地方，就写“实体地点”。",
            "physical for a place to go to.",
            required=True,
            values=LOCATION_TYPE,
        ),
        reference("organization_id", "organization", "机构", "Organization"),
        Field("name", "名称", "Name", "这处地方的名称。", "What the place is called."),
        described("这处地方是什么样的。", "What the place is like."),
        Field(
            "transportation",
            "怎么去",
            "How to get there",
            "公交线路和站名。",
            "Bus lines and stops.",
            "long_text",
        ),
        Field("latitude", "纬度", "Latitude", "十进制度。", "Decimal degrees.", "real"),
        Field("longitude", "经度", "Longitude", "十进制度。", "Decimal degrees.", "real"),
        Field(
            "coordinate_system",
            "坐标系",
            "Coordinate system",
            "国内地图的坐标有偏移，不要混用。",
            "Chinese map coordinates are shifted: never mix.",
            values=COORDINATES,
            added=True,
        ),
        Field(
            "landmark",
            "附近标志",
            "Landmark",
            "附近容易找到的地方。",
            "Something near by that is easy to find.",
            added=True,
        ),
        division("所在区划", "Division"),
        *PROVENANCE,
        *VERIFICATION,
    ),
)

ADDRESS = Table(
    "address",
    "地址",
    "Address",
    "一处地点的地址，按来源原样。",
    "The address of a location as its source prints it.",
    (
        identifier("地址", "Address"),
        reference("location_id", "location", "地点", "Location", required=True),
        Field("address_1", "详细地址", "Address", "街道、门牌、楼层。", "Street, number, floor.", required=True),
        Field("city", "市州", "Prefecture", "市或自治州。", "City or autonomous prefecture."),
        Field("county", "县市区", "County", "县、市或区。", "County, city or district.", added=True),
        Field("township", "乡镇街道", "Township", "乡、镇或街道。", "Township or subdistrict.", added=True),
        Field("state_province", "省", "Province", "甘肃省。", "Gansu.", required=True),
        Field("postal_code", "邮政编码", "Postal code", "6 位；不知道就留空。", "6 digits; empty if not known."),
        Field("country", "国家", "Country", "两个字母。", "Two letters.", required=True),
        Field(
            "address_type",
            "地址类型",
            "Type",
            "可以去的地方，就写“实体地点”。",
            "physical for a place to go to.",
            required=True,
            values=LOCATION_TYPE,
        ),
    ),
)

ACCESSIBILITY = Table(
    "accessibility",
    "无障碍情况",
    "Accessibility",
    "一处地点对一种需要的情况；不知道就不写“有”。",
    "What a location offers for one need; what is not known is never a yes.",
    (
        identifier("无障碍", "Accessibility"),
        reference("location_id", "location", "地点", "Location", required=True),
        Field("need", "需要", "Need", "哪一种需要。", "Which need.", required=True, values=NEED, added=True),
        Field(
            "state",
            "情况",
            "State",
            "有、没有、未核实。",
            "Yes, no or not confirmed.",
            required=True,
            values=STATE,
            added=True,
        ),
        described("补充说明，例如“坡道较陡”。", "More about it, such as a steep ramp."),
    ),
)

SERVICE_AREA = Table(
    "service_area",
    "服务范围",
    "Service area",
    "一项服务面向哪里的人。",
    "Whose people a service serves.",
    (
        identifier("服务范围", "Service area"),
        SERVICE,
        division("服务范围", "Area served"),
        described("来源对服务范围的说法。", "The area in the words of the source."),
    ),
)

TABLES = (ADMIN_DIVISION, LOCATION, ADDRESS, ACCESSIBILITY, SERVICE_AREA)

"""Pages made by hand, and the smallest visit that can carry them: the window needs no more to be tested."""

from dataclasses import dataclass, field, replace

from desktop.pages import command as does
from desktop.pages.command import Command
from desktop.pages.page import Action, Bar, Choice, Entry, Line, LineKind, PadKey, Page, Turn, stops
from desktop.settings import Settings

PICTURES = (
    "hands-holding-child", "hospital-user", "hand-holding-dollar", "id-card", "school", "briefcase",
    "scale-balanced", "book-open", "phone-volume",
)  # fmt: skip
LABELS = {
    "zh": ("照护托养", "康复治疗", "补贴救助", "办残疾人证", "上学", "找工作", "法律帮助", "读书与文体", "残联和热线"),
    "en": (
        "Care and day centres", "Rehabilitation", "Subsidies and relief", "Disability certificate",
        "Going to school", "Finding work", "Legal help", "Reading, culture, sports", "Federations and hotlines",
    ),
}  # fmt: skip
DETAILS = {
    "zh": (
        "日间照料、寄宿、上门", "医院、儿童、辅助器具", "补贴、救助、住房", "办证、换证、一件事", "特殊教育学校",
        "培训、就业、盲人按摩", "法律救助工作站", "盲文阅览、观影、健身", "12385 和各县残联",
    ),
    "en": (
        "by day, boarding, at home", "hospitals, children, assistive devices", "allowances, relief, housing",
        "apply, renew, all in one", "special schools", "training, jobs, massage by blind people",
        "legal aid stations", "braille, films, exercise", "12385 and the county federations",
    ),
}  # fmt: skip
CONTACT = Line("残疾人服务热线 电话", "12385", "幺二三八五", kind=LineKind.PHONE, picture="phone-volume")
CONTACT_EN = Line("Phone of the hotline for disabled people", "12385", kind=LineKind.PHONE, picture="phone-volume")


def actions(language: str = "zh") -> tuple[Action, ...]:
    """The actions that every page has."""
    zh = language == "zh"
    bottom = (
        Action("back", "返回" if zh else "Back", "*", does.Back(), picture="arrow-left"),
        Action("home", "首页" if zh else "Home", "F7", does.Home(), picture="house"),
        Action("help", "帮助" if zh else "Help", "0", does.Help(), picture="circle-question"),
        Action("repeat", "再听" if zh else "Say again", "#", does.Repeat(), picture="rotate-right"),
        Action("larger", "大字" if zh else "Larger", "F3", does.SetOption("size", "6.4"), picture="text-height"),
        Action("ask", "找人" if zh else "Ask", "F9", does.Open(does.Route("ask")), picture="users"),
    )
    header = (
        Action(
            "place",
            "地点" if zh else "Place",
            "F6",
            does.Open(does.Route("places")),
            Bar.HEADER,
            "location-dot",
            detail="兰州市 城关区" if zh else "Chengguan, Lanzhou",
        ),
        Action(
            "language",
            "English" if zh else "中文",
            "F8",
            does.SetOption("language", "en" if zh else "zh_CN"),
            Bar.HEADER,
            "language",
            "en" if zh else "zh",
        ),
        Action("options", "设置" if zh else "Settings", "F10", does.Open(does.Route("options")), Bar.HEADER, "gear"),
    )
    return (*bottom, *header)


def home(language: str = "zh") -> Page:
    """Nine choices and a place to write in."""
    zh = language == "zh"
    rows = zip(LABELS[language], DETAILS[language], PICTURES, strict=True)
    return Page(
        key="home",
        title="您要找什么？" if zh else "What are you looking for?",
        language=language,
        entry=Entry("找服务" if zh else "Search", hint="写字或写拼音，例如 日间照料、rjzl" if zh else "e.g. day care"),
        choices=tuple(
            Choice(number, label, does.Open(does.Route("category", category=picture)), detail, picture)
            for number, (label, detail, picture) in enumerate(rows, 1)
        ),
        contact=CONTACT if zh else CONTACT_EN,
        actions=actions(language),
        total=9,
    )


def results(language: str = "zh", count: int = 9) -> Page:
    """A list of long names."""
    places = ("城关区残疾人日间照料中心", "雁滩街道残疾人综合服务站", "甘肃省残疾人辅助器具资源中心（兰州市）")
    details = ("城关区，现在开着，到 17:30，电话 0931 000 0001", "城关区，今天休息", "七里河区，未核实")
    leaf = (Action("further", "后面的", "+", does.Further(), Bar.LIST, "chevron-right"),)
    return Page(
        key="category",
        title="“日间照料”在城关区：2 家；兰州市其他区县还有 6 家",
        language=language,
        lead="共 12 条，这里是第 1 到第 9 条。",
        choices=tuple(
            Choice(n, "示例：" + places[n % 3], does.Open(does.Route("service", record=str(n))), details[n % 3])
            for n in range(1, count + 1)
        ),
        contact=CONTACT,
        actions=(*leaf, *actions(language)),
        notice="示例数据：这里没有一条是真的。",
        total=12,
    )


def service() -> Page:
    """One service with everything known, and the number to call."""
    return Page(
        key="service",
        title="示例：城关区残疾人日间照料中心",
        language="zh",
        lead="现在开着，到 17:30",
        lines=(
            Line("给谁", "智力、精神和重度肢体残疾人，16 到 59 岁"),
            Line("带什么", "① 残疾人证 ② 身份证 ③ 户口本"),
            Line("花多少钱", "不收费，午餐每天 8 元", kind=LineKind.MONEY),
            Line("什么时候", "周一到周五，上午 8:30 到下午 5:30", kind=LineKind.HOURS),
            Line("怎么去", "雁兴路公交站下车，向东 100 米，大院一层", kind=LineKind.ADDRESS),
            Line("坡道", "有", kind=LineKind.STATE_YES, picture="wheelchair-move"),
            Line("手语", "没有", kind=LineKind.STATE_NO, picture="hands-asl-interpreting"),
            Line("盲文标识", "未核实", kind=LineKind.UNCONFIRMED, picture="braille"),
            Line("来源", "城关区残联，2026 年 3 月 5 日电话核实", kind=LineKind.SOURCE),
        ),
        contact=Line("电话", "0931 000 0001", kind=LineKind.PHONE, picture="phone-volume"),
        actions=actions(),
    )


def dialled() -> Page:
    """The pad of a telephone, and the nine words that are left."""
    letters = (
        "数字",
        "a b c",
        "d e f",
        "g h i",
        "j k l",
        "m n o",
        "p q r s",
        "t u v",
        "w x y z",
        "退一位",
        "帮助",
        "去选词",
    )
    bottom = [replace(each, key={"*": "Esc", "#": ""}.get(each.key, each.key)) for each in actions()]
    return replace(
        home(),
        key="dial",
        title="用数字键写",
        lead="还有 9 个。按井号，再按号码。",
        entry=None,
        lines=(Line("写了", "7 5 9 5"),),
        pad=tuple(PadKey(key, label, does.Dial(key)) for key, label in zip("123456789*0#", letters, strict=True)),
        actions=tuple(bottom),
    )


def long(page: Page) -> Page:
    """The page with every label and text two fifths longer, as the lengthening pseudo-locale has them."""

    def longer(text: str) -> str:
        return text and f"{text} {'öñé ' * max(1, len(text) // 10)}~"

    assert page.contact is not None
    return replace(
        page,
        title=longer(page.title),
        lead=longer(page.lead),
        lines=tuple(replace(line, label=longer(line.label), text=longer(line.text)) for line in page.lines),
        choices=tuple(replace(one, label=longer(one.label), detail=longer(one.detail)) for one in page.choices),
        pad=tuple(replace(key, label=longer(key.label)) for key in page.pad),
        contact=replace(page.contact, label=longer(page.contact.label)),
        actions=tuple(replace(action, label=longer(action.label)) for action in page.actions),
    )


@dataclass
class HandVisit:
    """Moves the focus, opens the page of a choice, keeps what was asked of it."""

    page: Page = field(default_factory=home)
    settings: Settings = field(default_factory=Settings)
    focus: str = "title"
    asked: list[Command] = field(default_factory=list)

    def begin(self) -> Turn:
        return Turn(self.page, self.focus, (), opened=True)

    def perform(self, command: Command) -> Turn:
        self.asked.append(command)
        order = stops(self.page)
        match command:
            case does.Next():
                self.focus = order[(order.index(self.focus) + 1) % len(order)]
            case does.Previous():
                self.focus = order[(order.index(self.focus) - 1) % len(order)]
            case does.Focus(stop):
                self.focus = stop
            case does.Write(text):
                return self._written(text)
            case does.Choose(number):
                return self._open(service() if number < 9 else results())
            case does.Home() | does.Back():
                return self._open(home())
            case does.SetOption("size", value):
                self.settings = replace(self.settings, size=float(value))
                return Turn(self.page, self.focus, (), opened=False, message="已换成大字")
        return Turn(self.page, self.focus, (), opened=False)

    def _open(self, page: Page) -> Turn:
        self.page, self.focus = page, "title"
        return self.begin()

    def _written(self, text: str) -> Turn:
        entry = self.page.entry
        assert entry is not None
        found = tuple(choice for choice in home().choices if not text or text in choice.label)
        self.page = replace(self.page, entry=replace(entry, text=text), choices=found, lead=f"找到 {len(found)} 条")
        return Turn(self.page, self.focus, (), opened=False, message=self.page.lead)

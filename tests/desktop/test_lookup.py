"""`./run lookup`: search for programs."""

import io
import json
from datetime import datetime

import db
from desktop.lookup import Lookup
from desktop.settings import Settings


def looked_up(directory: db.Directory, *queries: str, division: str = "620000") -> list[dict[str, object]]:
    out = io.StringIO()
    Lookup(directory, Settings(division=division), 9).run(queries, out, as_json=True)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_one_object_a_query_with_what_was_understood(directory: db.Directory) -> None:
    answers = looked_up(directory, "12385", "火星移民")
    assert [answer["query"] for answer in answers] == ["12385", "火星移民"]
    first = answers[0]
    assert set(first) == {"query", "understood", "notice", "elapsed_ms", "results"}
    asked = answers[1]["results"]
    assert isinstance(asked, list)
    assert [row["name"] for row in asked[:2]] == ["12385残疾人服务热线", "12345政务服务便民热线"]
    assert answers[1]["notice"] == "没有找到“火星移民”，全省都没有。可以问问下面几处。"


def test_an_entitlement_is_resolved_for_the_place_that_asks(directory: db.Directory) -> None:
    (answer,) = looked_up(directory, "重度残疾人护理补贴", division="620105")
    results = answer["results"]
    assert isinstance(results, list)
    assert {key: results[0][key] for key in ("kind", "category", "division", "name", "verified_on")} == {
        "kind": "entitlement",
        "category": "subsidy",
        "division": "620105",
        "name": "重度残疾人护理补贴",
        "verified_on": "",
    }
    assert results[0]["phone"] == "12345"


def test_where_the_county_has_no_number_the_city_has(directory: db.Directory) -> None:
    (answer,) = looked_up(directory, "办理残疾人证", division="620723")
    results = answer["results"]
    assert isinstance(results, list)
    assert (results[0]["division"], results[0]["phone"]) == ("620723", "0936-8215886")


def test_lone_surrogates_and_ten_thousand_characters_are_answered(directory: db.Directory) -> None:
    answers = looked_up(directory, "\ud800", "康" * 10_000, "", "a-b", '"*"')
    assert len(answers) == 5


def test_a_line_a_result_for_people(directory: db.Directory) -> None:
    out = io.StringIO()
    assert Lookup(directory, Settings(), 2).run(["嘉峪关市残疾人联合会"], out, as_json=False)
    assert out.getvalue().splitlines()[1] == "嘉峪关市残疾人联合会\t各地残联\t嘉峪关市\t0937-6321621"


def test_it_tells_need_place_corrections_and_confidence_with_the_sentence_of_the_window(
    directory: db.Directory,
) -> None:
    (answer,) = looked_up(directory, "成关区日见照料")
    understood = answer["understood"]
    assert isinstance(understood, dict)
    assert (understood["need"], understood["place"], understood["category"]) == ("日间照料", "兰州市城关区", "day_care")
    assert understood["corrections"] == [
        {"typed": "成关区", "taken": "城关区"},
        {"typed": "日见照料", "taken": "日间照料"},
    ]
    assert 0.5 <= understood["confidence"] <= 1
    assert answer["notice"] == (
        "没有“成关区”和“日见照料”，按“日间照料”在“城关区”查找，当地没有登记；兰州市其他区县还有 2 家；另有政策 1 项。"
    )


def test_the_need_of_a_sentence_is_told_by_name(directory: db.Directory) -> None:
    (answer,) = looked_up(directory, "我妈腿脚不好白天没人管")
    understood = answer["understood"]
    assert isinstance(understood, dict)
    assert (understood["category"], understood["need"]) == ("day_care", "白天照料和托养")


def test_what_is_a_guess_is_told_as_one(directory: db.Directory) -> None:
    (answer,) = looked_up(directory, "演唱会门票")
    understood = answer["understood"]
    assert isinstance(understood, dict)
    assert understood["confidence"] < 0.5
    assert len(understood["nearest"]) == 3
    assert str(answer["notice"]).startswith("不太确定“演唱会门票”指的是什么")


def narrowed(directory: db.Directory, query: str, asked: db.Filter, division: str = "620102") -> dict[str, object]:
    out = io.StringIO()
    Lookup(directory, Settings(division=division), 3, asked).run([query], out, as_json=True)
    answer = json.loads(out.getvalue())
    assert isinstance(answer, dict)
    return answer


def test_a_filter_is_told_with_what_it_leaves(sample: db.Directory) -> None:
    moment = datetime(2026, 11, 24, 10, 30)
    asked = db.Filter(open_at=moment, accessible=("wheelchair",), disability="multiple", age="18-59")
    answer = narrowed(sample, "日间照料", asked)
    understood = answer["understood"]
    assert isinstance(understood, dict)
    assert understood["filter"] == {
        "open_at": "2026-11-24T10:30",
        "free": False,
        "accessible": ["wheelchair"],
        "for": "multiple",
        "age": "18-59",
        "without": 122,
        "unknown": 0,
    }
    assert answer["notice"] == (
        "按“日间照料”在“城关区”查找，只看2026年11月24日，星期二，上午10:30开门的、而且轮椅能进的、"
        "而且适合多重残疾人的、而且适合18到59岁的，当地没有；兰州市其他区县还有 4 家。"
    )


def test_without_a_filter_nothing_is_told_of_one(sample: db.Directory) -> None:
    understood = narrowed(sample, "日间照料", db.UNFILTERED)["understood"]
    assert isinstance(understood, dict)
    assert "filter" not in understood

"""A need told in plain words leads to the category, and what is about something else to none."""

import csv
from collections import Counter
from collections.abc import Callable

import pytest

from db import SearchResult
from db.search import words

Find = Callable[..., SearchResult]

# Sentences that stand in no list of ours.
NEEDS = [
    ("白天我们都要上班，哥哥智力残疾没人看", "day_care"),
    ("老婆瘫痪在床想请个人到家里照顾", "home_care"),
    ("孙子三岁了叫他没反应也不说话", "child_rehab"),
    ("奶奶耳朵背听不清电视", "assistive_devices"),
    ("爸爸出门要坐轮椅可是家里有几级台阶", "accessibility_retrofit"),
    ("厂里欠我三个月工资不给", "legal_aid"),
    ("我眼睛看不见想听小说", "braille_room"),
    ("腿有残疾想找个能坐着干的工作", "employment_base"),
    ("听不见的孩子该上学了去哪个学校", "special_school"),
    ("残疾证找不到了想补一个", "certificate"),
    ("家里突然着火什么都没了", "temporary_relief"),
    ("眼睛不好坐公交要不要钱", "transport"),
    ("没有房子一直租房住想申请公租房", "housing"),
    ("每个月护理费什么时候发", "subsidy"),
    ("想学一门技术养活自己", "training_base"),
    ("法院判了赔偿可是对方没有钱", "judicial_relief"),
    ("没有人陪我去医院看病", "volunteer"),
    ("想去打打乒乓球锻炼身体", "sports"),
    ("看不见能不能去电影院看电影", "accessible_cinema"),
    ("肩膀疼想找个盲人师傅按一按", "massage"),
]


@pytest.mark.parametrize(("typed", "category"), NEEDS)
def test_a_need_in_plain_words_is_understood(find: Find, typed: str, category: str) -> None:
    found = find(typed)
    assert found.understood.category == category
    assert found.total > 0


@pytest.mark.parametrize(
    "typed",
    ["明天会下雨吗", "附近有没有好吃的火锅", "苹果多少钱一斤啊", "给我唱首歌听听吧", "怎么下载抖音", "世界上最高的山"],
)
def test_what_is_about_something_else_gets_no_confident_answer(find: Find, typed: str) -> None:
    assert find(typed).understood.category == ""


def test_no_sentence_is_learnt_for_two_needs() -> None:
    with (words.LEXICON / "example.csv").open(encoding="utf-8", newline="") as file:
        counts = Counter(row["example"] for row in csv.DictReader(file))
    assert [example for example, count in counts.items() if count > 1] == []


def test_a_place_and_a_need_in_one_sentence_are_both_understood(find: Find) -> None:
    understood = find("我住在临洮县，妈妈瘫在床上没人照顾").understood
    assert (understood.category, understood.division) == ("home_care", "621124")

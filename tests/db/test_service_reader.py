"""One record with everything that residents may be told, and nothing that they may not."""

from db import Benefit, Directory, Phone


def every_id(directory: Directory) -> set[str]:
    return {
        listing.id
        for category in directory.categories()
        for listing in directory.listings(category.code, "620000", limit=9999)
    }


def test_every_record_can_be_reached_by_browsing(directory: Directory) -> None:
    assert len(every_id(directory)) == directory.snapshot().records == 124


def test_an_entitlement_says_who_what_where_and_with_which_papers(directory: Directory) -> None:
    service = directory.service("guide-subsidy-care")
    assert service.listing.kind == "entitlement"
    assert service.listing.name == "重度残疾人护理补贴"
    assert service.listing.name_en == "Nursing subsidy for severely disabled people"
    assert service.audience == "持证的一级、二级重度残疾人"
    assert service.documents == ("有效的残疾人证", "相关证明材料（以当地窗口要求为准）")
    assert service.steps == (
        "本人或代办人提出申请",
        "乡镇（街道）初审",
        "县级残联审核",
        "县级民政部门审定",
        "从递交申请当月起计发",
    )
    assert service.apply_where == "户籍地乡镇政府或街道办事处的受理窗口；也可异地或网上申请"
    assert service.apply_role == "township_service_centre"
    assert service.certificate_required == "required"
    assert [phone.number for phone in service.phones] == ["12345", "12385"]


def test_an_amount_carries_its_dates_and_its_place(directory: Directory) -> None:
    assert directory.service("guide-subsidy-care").benefits == (
        Benefit("肢体、视力、智力、精神一级和智力、精神二级：每人每月110元（全省）", "2021-01", "2021-04-12", ""),
        Benefit("听力、言语一级和肢体、视力、听力、言语二级：每人每月60元（全省）", "2021-01", "2021-04-12", ""),
        Benefit("阿克塞县：上面两档分别为每人每月230元、80元（2025年，仅该县）", "2025", "2025", "620924"),
    )


def test_no_amount_is_without_the_time_it_is_true_for(directory: Directory) -> None:
    benefits = [benefit for key in every_id(directory) for benefit in directory.service(key).benefits]
    assert len(benefits) == 18
    assert all(benefit.as_of for benefit in benefits)


def test_only_numbers_for_residents_are_told(directory: Directory) -> None:
    assert directory.service("federation-620000-1").phones == ()
    assert [phone.number for phone in directory.service("hotline-12110").phones] == ["110"]
    roles = {phone.role for key in every_id(directory) for phone in directory.service(key).phones}
    assert roles == {"办事", "总机", "热线"}


def test_the_rooms_of_an_office_say_what_they_are_for(directory: Directory) -> None:
    assert directory.service("federation-620200-1").phones == (
        Phone("0937-6321621", "总机", "办公室", ""),
        Phone("0937-6324742", "办事", "业务科", ""),
        Phone("0937-6316501", "办事", "维权科", ""),
    )


def test_the_first_number_of_a_record_is_the_one_in_lists(directory: Directory) -> None:
    for key in every_id(directory):
        service = directory.service(key)
        assert service.listing.phone == (service.phones[0].number if service.phones else ""), key


def test_every_record_names_its_source_and_how_far_it_can_be_trusted(directory: Directory) -> None:
    for key in every_id(directory):
        service = directory.service(key)
        assert service.sources[0].name, key
        assert service.sources[0].confidence == service.listing.confidence
        assert service.listing.confidence in ("high", "medium", "low")


def test_what_was_passed_on_keeps_its_credit(directory: Directory) -> None:
    credited = {key for key in every_id(directory) if any(each.via for each in directory.service(key).sources)}
    assert credited == {
        "federation-620000-1",
        "federation-620900-1",
        "employment-base-620102-1",
        "federation-620200-1",
        "federation-620105-1",
    }


def test_the_text_message_number_of_the_police_stays_unconfirmed(directory: Directory) -> None:
    assert directory.service("hotline-12110").listing.confidence == "low"
    assert directory.service("guide-sms110").listing.confidence == "low"


def test_a_dead_address_is_marked(directory: Directory) -> None:
    assert directory.service("guide-subsidy-living").sources[0].link_ok is False
    assert directory.service("guide-cert").sources[0].link_ok is True


def test_nobody_has_confirmed_anything_yet(directory: Directory) -> None:
    for key in every_id(directory):
        service = directory.service(key)
        assert (service.listing.verified_on, service.verify_method) == ("", "unverified")


def test_words_written_for_developers_are_not_told_to_residents(directory: Directory) -> None:
    for key in every_id(directory):
        service = directory.service(key)
        told = " ".join((service.description, service.note, service.audience, service.apply_where, *service.steps))
        for words in (
            "未找到",
            "可引用",
            "来源文",
            "来源摘录",
            "源文",
            "转引",
            "本库",
            "标题为概括",
            "canzhutong",
            "用户页面",
        ):
            assert words not in told, (key, words)


def test_the_address_of_a_record_is_where_it_lies(directory: Directory) -> None:
    office = directory.service("federation-620700-1")
    assert office.listing.division == "620700"
    assert office.address == "张掖市甘州区县府街延伸段供销大厦3楼（邮编734000）"


def test_what_is_not_known_about_a_place_is_not_stated(directory: Directory) -> None:
    assert all(directory.service(key).accessibility == () for key in every_id(directory))

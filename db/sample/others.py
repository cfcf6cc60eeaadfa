"""What the sample holds beside places: offices, visits at home, entitlements and hotlines. All made up."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.records import FLOOR_HOTLINE
from db.sample.frame import Frame, Place
from db.sample.places import SAMPLE, SOURCE, fictional_phone
from db.sample.words import Row, Words

_FEDERATION = ("残疾人联合会", "Disabled Persons' Federation")
_VISIT = ("居家照料上门服务", "Care at home")
_HOTLINES = (("12385", "残疾人服务热线", "Disability hotline"), ("law", "法律咨询热线", "Legal advice line"))


@dataclass(frozen=True)
class Others:
    """Makes the rows; how many there are depends on the divisions, not on the size of the sample."""

    words: Words
    frame: Frame

    def organizations(self) -> Iterator[Row]:
        """Give an organization for every division that can have places."""
        for place in self._offices():
            yield {
                **SOURCE,
                "id": f"sample-organization-{place.code}",
                "name": f"{SAMPLE}：{place.spoken}助残服务协会",
                "division_code": place.code,
                "verify_method": "unverified",
            }

    def services(self) -> Iterator[Row]:
        """Give the rows of `service`."""
        yield from (self._local(place, "federation", "office", _FEDERATION) for place in self._offices())
        yield from (self._local(place, "home_care", "home_visit", _VISIT) for place in self.frame.units)
        yield from (self._entitlement(row) for row in self.words.entitlements)
        yield from (self._hotline(*each) for each in _HOTLINES)

    def phones(self) -> Iterator[Row]:
        """Give the rows of `phone`: all fictional but the hotline that the program itself names."""
        for at, place in enumerate(self._offices()):
            yield _phone(f"sample-federation-{place.code}", fictional_phone(place.area_code, 1 + at))
        for at, place in enumerate(self.frame.units):
            yield _phone(f"sample-home-care-{place.code}", fictional_phone(place.area_code, 1001 + at))
        for at, row in enumerate(self.words.entitlements):
            yield _phone(_entitlement_id(row), fictional_phone(self.frame.province.area_code, 2001 + at))
        yield _phone("sample-hotline-12385", FLOOR_HOTLINE, "热线")
        yield _phone("sample-hotline-law", fictional_phone(self.frame.province.area_code, 3001), "热线")

    def benefits(self) -> Iterator[Row]:
        """Give the rows of `benefit`."""
        for row in self.words.entitlements:
            service = _entitlement_id(row)
            yield {"id": f"{service}-benefit", "service_id": service, "value": row["benefit"], "as_of": "2026-01"}

    def documents(self) -> Iterator[Row]:
        """Give the rows of `required_document`."""
        for row in self.words.entitlements:
            service = _entitlement_id(row)
            for at, document in enumerate(row["documents"].split(";"), 1):
                yield {"id": f"{service}-paper-{at}", "service_id": service, "document": document}

    def areas(self) -> Iterator[Row]:
        """Give the rows of `service_area`: whom the entitlements, hotlines and visits serve."""
        province = self.frame.province.code
        for service in [
            *map(_entitlement_id, self.words.entitlements),
            *(f"sample-hotline-{key}" for key, *_ in _HOTLINES),
        ]:
            yield {"id": f"{service}-area", "service_id": service, "division_code": province}
        for place in self.frame.units:
            service = f"sample-home-care-{place.code}"
            yield {"id": f"{service}-area", "service_id": service, "division_code": place.code}

    def _offices(self) -> list[Place]:
        above = [self.frame.province, *self.frame.prefectures]
        known = {place.code for place in above}
        return [*above, *(place for place in self.frame.units if place.code not in known)]

    def _local(self, place: Place, category: str, kind: str, thing: tuple[str, str]) -> Row:
        name, name_en = thing
        return {
            **SOURCE,
            "id": f"sample-{category.replace('_', '-')}-{place.code}",
            "organization_id": f"sample-organization-{place.code}",
            "name": f"{SAMPLE}：{place.spoken}{name}",
            "name_en": f"Sample: {name_en}, {place.spoken_en}",
            "short_name": f"{place.spoken}{name}",
            "description": "示例，不是真的。",
            "status": "active",
            "eligibility_description": "残疾人及家属",
            "fees_description": "免费",
            "assured_date": "2025-06-01",
            "service_kind": kind,
            "category": category,
            "division_code": place.code,
            "verify_method": "phone",
        }

    def _entitlement(self, row: Row) -> Row:
        return {
            **SOURCE,
            "id": _entitlement_id(row),
            "name": f"{SAMPLE}：{row['name']}",
            "name_en": f"Sample: {row['name_en']}",
            "short_name": row["name"],
            "description": f"{row['benefit']}。示例，不是真的。",
            "status": "active",
            "application_process": row["steps"].replace(";", "\n"),
            "fees_description": "免费",
            "eligibility_description": row["audience"],
            "assured_date": "2025-06-01",
            "service_kind": "entitlement",
            "category": row["category"],
            "division_code": self.frame.province.code,
            "apply_where": row["where"],
            "apply_role": row["role"],
            "apply_level": row["level"],
            "apply_online": "yes",
            "certificate_required": "required",
            "hukou_scope": "local",
            "spoken_summary": f"{row['name']}，{row['benefit']}。",
            "note": "示例数据。",
            "verify_method": "official_document",
        }

    def _hotline(self, key: str, name: str, name_en: str) -> Row:
        return {
            **SOURCE,
            "id": f"sample-hotline-{key}",
            "name": f"{SAMPLE}：{name}",
            "name_en": f"Sample: {name_en}",
            "short_name": name,
            "description": "示例，不是真的。",
            "status": "active",
            "eligibility_description": "残疾人及家属",
            "assured_date": "2025-06-01",
            "service_kind": "hotline",
            "category": "hotline",
            "division_code": self.frame.province.code,
            "verify_method": "phone",
        }


def _entitlement_id(row: Row) -> str:
    return f"sample-guide-{row['id'].replace('_', '-')}"


def _phone(service: str, number: str, role: str = "办事") -> Row:
    return {
        **SOURCE,
        "id": f"{service}-phone",
        "service_id": service,
        "number": number,
        "type": "voice",
        "role": role,
        "description": "示例号码",
        "verify_method": "unverified",
    }

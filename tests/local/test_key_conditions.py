"""Key conditions that the emulator parses once find what DynamoDB's rules say: texts order by their bytes."""

from typing import Any

import pytest

from local.emulator.key_conditions import holds, parsed

SORTS = ["", "a", "ab", "b", "B", "ä", "ﬀ", "\U0001f600", "RUN#1", "RUN#2", "~"]
FORMS = {
    "sk = :low": lambda key, low, _: key == low,
    "sk < :low": lambda key, low, _: key < low,
    "sk <= :low": lambda key, low, _: key <= low,
    "#sort > :low": lambda key, low, _: key > low,
    "sk >= :low": lambda key, low, _: key >= low,
    "sk BETWEEN :low AND :high": lambda key, low, high: low <= key <= high,
    "begins_with(#sort, :low)": lambda key, low, _: key.startswith(low),
}


def text(value: str) -> dict[str, str]:
    return {"S": value}


@pytest.mark.parametrize("form", FORMS)
def test_a_plain_form_compares_texts_by_their_bytes(form: str) -> None:
    tests = parsed(f"pk = :pk AND {form}")
    assert tests
    for low in SORTS:
        for high in SORTS:
            values = {":pk": text("p"), ":low": text(low), ":high": text(high)}
            found = [key for key in SORTS if holds(tests, {"pk": text("p"), "sk": text(key)}, values, {"#sort": "sk"})]
            assert found == [key for key in SORTS if FORMS[form](key.encode(), low.encode(), high.encode())]


def test_another_partition_does_not_fit() -> None:
    tests = parsed("pk = :pk")

    assert tests
    assert holds(tests, {"pk": text("other")}, {":pk": text("p")}, None) is False


@pytest.mark.parametrize(
    "condition", ["pk = :pk OR sk = :sk", "sk < :sk", "pk = :pk AND (sk = :sk)", "pk=:pk", "pk = :pk AND size(sk) > :n"]
)
def test_other_forms_are_left_alone(condition: str) -> None:
    assert parsed(condition) is None


@pytest.mark.parametrize("item", [{"pk": {"N": "1"}}, {}])
@pytest.mark.parametrize("values", [{":pk": {"N": "1"}}, {}, None])
def test_what_is_not_a_text_is_left_alone(item: dict[str, Any], values: dict[str, Any] | None) -> None:
    tests = parsed("pk = :pk")

    assert tests
    assert holds(tests, item, values, None) is None

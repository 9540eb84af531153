import pytest

from claims.desk.keys import key_in


@pytest.mark.parametrize(
    ("text", "key"), [("7", 7), ("0042", 42), ("", None), ("-7", None), ("7.5", None), ("²", None), ("9" * 19, None)]
)
def test_a_key_is_a_number_that_a_record_can_have(text: str, key: int | None) -> None:
    assert key_in(text) == key

import pytest

from claims.consistency.checked.plain import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine hurt in #PortFire https://t.co/aB3 now", "Nine hurt in Port Fire now"),
        ("seen.pic.twitter.com/xY12 — Harbor Post (@HarborPost)", "seen. — Harbor Post (Harbor Post)"),
        ("#port_fire #USNavy #COVID19", "port fire US Navy COVID19"),
        ("fish &amp; ships\n\n at   sea", "fish & ships at sea"),
        ("No tags here.", "No tags here."),
        ("", ""),
    ],
)
def test_plain_keeps_words_and_drops_what_the_platform_added(text: str, expected: str) -> None:
    assert plain(text) == expected

from claims.desk.presenters.bars import SHORTEST, WIDTH, Counted, draw, table_of

ROWS = [Counted("Government", 200, "200", "Ministry 200"), Counted("Rebels", 1, "1"), Counted("Others", 0, "0")]


def test_the_most_is_as_wide_as_the_drawing_one_is_seen_and_none_is_not() -> None:
    bars = draw(ROWS, slug="s", question="?", noun="Side")
    assert [bar.length for bar in bars.bars] == [WIDTH, SHORTEST, 0.0]
    assert [bar.top for bar in bars.bars] == [0, 44, 88]


def test_a_long_name_is_cut_in_the_drawing_and_whole_in_the_table() -> None:
    name = "Ministry of Emergency Situations of the Republic"
    bars = draw([Counted(name, 1, "1")], slug="s", question="?", noun="Side")
    assert bars.bars[0].name.endswith("…")
    assert table_of(bars) == [["Side", "Count"], [name, "1"]]


def test_notes_are_a_column_where_there_are_some() -> None:
    table = table_of(draw(ROWS, slug="s", question="?", noun="Side", unit="Reviews"))
    assert table[:2] == [["Side", "Reviews", "Of these"], ["Government", "200", "Ministry 200"]]


def test_nothing_counted_is_empty() -> None:
    assert draw([], slug="s", question="?", noun="Side").is_empty
    assert draw([Counted("None", 0, "0")], slug="s", question="?", noun="Side").is_empty

"""Words for how badly people are hurt: severity on the left, the worst first."""

_WORDS = {
    "critical": "critically critical grave gravely life-threatening",
    "serious": "seriously serious severely severe badly heavily",
    "minor": "slightly lightly minor superficial non-life-threatening nonlife-threatening",
}
# A word to the rank and name of its severity.
SEVERITIES: dict[str, tuple[int, str]] = {
    word: (rank, severity) for rank, (severity, words) in enumerate(_WORDS.items()) for word in words.split()
}

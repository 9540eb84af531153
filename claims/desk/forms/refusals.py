"""What a field says of what it cannot take: what is wrong, and what to do about it."""

from collections.abc import Mapping

from django import forms

# By the code of the refusal. Django fills in `%(…)s`.
_ANY = {
    "max_length": "“{label}” has %(show_value)d characters and may have %(limit_value)d. Shorten it and send it again.",
    "min_value": "“{label}” is below %(limit_value)s, the least there is. Type a larger number.",
    **dict.fromkeys(
        ("max_digits", "max_decimal_places", "max_whole_digits"),
        "“{label}” has more digits than can be kept. Type a shorter number.",
    ),
    "null_characters_not_allowed": "“{label}” holds a character that is no text. Paste it again without it.",
}
_TYPED = {"required": "“{label}” is empty, so nothing was done. Fill it in and send it again."}
_NUMBER = {"invalid": "“{label}” is no number. Write it in digits, such as 12."}
_DAY = {"invalid": "“{label}” is no day. Write it as 2026-03-04."}
_CHOSEN = {
    "required": "Nothing is chosen for “{label}”, so nothing was done. Choose and send it again.",
    "invalid_choice": "What was chosen for “{label}” is not on offer, or no longer. Choose one that is shown.",
}
_HIDDEN = dict.fromkeys(
    ("required", "invalid"), "The page did not say which version it showed, so nothing was done. Load it again."
)


def say_in_sentences(fields: Mapping[str, forms.Field]) -> None:
    """Give every field its sentences, where its form has none of its own for it."""
    for name, field in fields.items():
        label = field.label or name.replace("_", " ").capitalize()
        for code, sentence in {**_ANY, **_sentences(field)}.items():
            if _is_usual(field, code):
                field.error_messages[code] = sentence.format(label=label)


def _sentences(field: forms.Field) -> Mapping[str, str]:
    if field.widget.is_hidden:
        return _HIDDEN
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        return _CHOSEN
    if isinstance(field, forms.DateField):
        return {**_TYPED, **_DAY}
    return {**_TYPED, **(_NUMBER if isinstance(field, forms.IntegerField) else {})}


def _is_usual(field: forms.Field, code: str) -> bool:
    """Whether Django would say it in its own words."""
    usual = [getattr(kind, "default_error_messages", {}).get(code) for kind in type(field).__mro__]
    return code not in field.error_messages or field.error_messages[code] in usual

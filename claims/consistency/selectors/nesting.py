"""Which subjects belong to which, however deep."""

from collections.abc import Iterable

from claims.register.models import Subject


def parents_below(subject_ids: Iterable[int]) -> dict[int, dict[int, int]]:
    """Subject -> every subject that belongs to it, with the one right above that: a statement for each level."""
    wholes = list(subject_ids)
    right_below: dict[int, list[int]] = {}
    seen, level = set(wholes), wholes
    while level:
        parts = Subject.objects.filter(part_of__in=level).order_by("pk").values_list("pk", "part_of_id")
        found = [(part, whole) for part, whole in parts if whole is not None]
        for part, whole in found:
            right_below.setdefault(whole, []).append(part)
        # A ring of subjects that belong to each other ends here.
        level = [part for part, _ in found if part not in seen]
        seen.update(level)
    return {whole: _below(whole, right_below) for whole in wholes}


def _below(whole: int, right_below: dict[int, list[int]]) -> dict[int, int]:
    found: dict[int, int] = {}
    level = [whole]
    while level:
        parts = {part: above for above in level for part in right_below.get(above, ())}
        below = {part: above for part, above in parts.items() if part != whole and part not in found}
        found |= below
        level = list(below)
    return found

"""Who is told when something happens to a claim, a verdict or a subject."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User

from claims.conversations.models import Comment, Watch
from claims.conversations.vocabulary import Topic
from claims.register.models import Claim, Subject
from claims.review.models import Verdict, VerdictVersion
from claims.review.vocabulary import VerdictState

# One thing that can be watched: what kind it is, and its number.
Key = tuple[Topic, int]
Target = Claim | Verdict | Subject


@dataclass(frozen=True, slots=True)
class Watched:
    """Whether somebody is told of what happens to a thing; `why` completes "because …" where they never said so."""

    is_on: bool
    why: str = ""


def key_of(target: Target) -> Key:
    kinds = {Claim: Topic.CLAIM, Verdict: Topic.VERDICT, Subject: Topic.SUBJECT}
    return kinds[type(target)], target.pk


def topics_of(claim_ids: Iterable[int]) -> dict[int, list[Key]]:
    """Claim -> the claim and the verdicts on it that were not given up: whoever watches one of them is told."""
    topics: dict[int, list[Key]] = {pk: [(Topic.CLAIM, pk)] for pk in claim_ids}
    verdicts = Verdict.objects.filter(claim_version__claim__in=topics).exclude(state=VerdictState.WITHDRAWN)
    for claim_id, pk in verdicts.values_list("claim_version__claim", "pk"):
        topics[claim_id].append((Topic.VERDICT, pk))
    return topics


def watchers_of(keys: Iterable[Key]) -> dict[Key, set[int]]:
    """The accounts that watch each of these, in as many queries for one as for a thousand."""
    ids: dict[Topic, list[int]] = {topic: [] for topic in Topic}
    for topic, pk in keys:
        ids[topic].append(pk)
    watchers: dict[Key, set[int]] = {(topic, pk): set() for topic in Topic for pk in ids[topic]}
    for topic, pk, user in _implied(ids):
        watchers[topic, pk].add(user)
    for topic in Topic:
        said = Watch.objects.filter(**{f"{topic}__in": ids[topic]}).values_list(f"{topic}_id", "user_id", "is_on")
        for pk, user, is_on in said if ids[topic] else ():
            (watchers[topic, pk].add if is_on else watchers[topic, pk].discard)(user)
    return watchers


def _implied(ids: dict[Topic, list[int]]) -> Iterable[tuple[Topic, int, int]]:
    """Those who never said that they watch: who wrote a verdict, and who commented."""
    wrote = VerdictVersion.objects.filter(verdict__in=ids[Topic.VERDICT], author__user__isnull=False)
    for pk, user in wrote.values_list("verdict_id", "author__user") if ids[Topic.VERDICT] else ():
        yield Topic.VERDICT, pk, user
    for topic in (Topic.CLAIM, Topic.VERDICT):
        said = Comment.objects.filter(**{f"{topic}__in": ids[topic]}, author__user__isnull=False)
        for pk, user in said.values_list(f"{topic}_id", "author__user") if ids[topic] else ():
            yield topic, pk, user


def watch_of(target: Target, user: User) -> Watched:
    topic, pk = key_of(target)
    said = Watch.objects.filter(**{topic.value: target, "user": user}).values_list("is_on", flat=True).first()
    if said is not None:
        return Watched(said)
    if topic == Topic.VERDICT and VerdictVersion.objects.filter(verdict=pk, author__user=user).exists():
        return Watched(True, "you wrote it")
    if topic != Topic.SUBJECT and Comment.objects.filter(**{topic.value: target, "author__user": user}).exists():
        return Watched(True, "you commented")
    return Watched(False)

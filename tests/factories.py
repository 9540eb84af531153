"""A named cast, and objects in a state, made by the services people use.

Everything needs the database. Calling a person twice gives the same person; documents and sources without a name of
their own are new each time.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from django.contrib.auth.models import Group, User

from claims.audit.models import Actor
from claims.audit.services import actor_for, machine_actor
from claims.audit.vocabulary import Role
from claims.documents.models import Document, Snapshot, Source
from claims.documents.selectors import latest_snapshot
from claims.documents.services import add_document, record_source
from claims.documents.vocabulary import SourceKind
from claims.register.drafts import ClaimContent, ClaimDraft, FigureDraft, VoiceDraft
from claims.register.models import Claim, Subject
from claims.register.services import confirm_link, create_subject, propose_claim, record_claim
from claims.register.vocabulary import ClaimKind, Measure, Polarity, SubjectKind, SubjectScope, Voice

# Later than every publication date in the tests.
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
REASON = "for a test"
PASSWORD = "correct horse battery staple"

_numbers = count(1)


# -- people ---------------------------------------------------------------------------------------------------------


def make_user(name: str, *roles: Role) -> User:
    """An account with a password, in the groups of `roles`; the one that exists, if it does."""
    user = User.objects.filter(username=name.lower()).first()
    if user is None:
        user = User.objects.create_user(name.lower(), password=PASSWORD, first_name=name, is_staff=True)
        user.groups.set(Group.objects.filter(name__in=[role.value for role in roles]))
    return user


def fact_checker() -> Actor:
    return actor_for(make_user("Farah", Role.FACT_CHECKER))


def second_fact_checker() -> Actor:
    return actor_for(make_user("Felix", Role.FACT_CHECKER))


def editor() -> Actor:
    return actor_for(make_user("Edith", Role.EDITOR))


def second_editor() -> Actor:
    return actor_for(make_user("Emil", Role.EDITOR))


def auditor() -> Actor:
    return actor_for(make_user("Aud", Role.AUDITOR))


def administrator() -> Actor:
    return actor_for(make_user("Adam", Role.ADMINISTRATOR))


def nobody() -> Actor:
    """Somebody with an account and no role."""
    return actor_for(make_user("Nemo"))


def machine() -> Actor:
    return machine_actor("extractor for tests 1")


def user_of(actor: Actor) -> User:
    """The account, for logging a test client in."""
    assert actor.user is not None
    return actor.user


# -- what was published ---------------------------------------------------------------------------------------------


def make_source(name: str | None = None, *, kind: str = SourceKind.OUTLET, parent: Source | None = None) -> Source:
    """A confirmed source; the one of that name, if it exists."""
    name = name or f"Gazette {next(_numbers)}"
    known = Source.objects.filter(name=name).first()
    return known or record_source(name=name, kind=kind, parent=parent, actor=fact_checker(), reason=REASON, now=NOW)


def make_document(
    text: str | None = None,
    *,
    source: Source | str | None = None,
    title: str = "",
    published: str | None = "2020-10-17",
    url: str = "",
    now: datetime = NOW,
) -> Document:
    """A document of plain text; its snapshot is `snapshot_of(document)`."""
    if not isinstance(source, Source):
        source = make_source(source)
    text = text or f"On Saturday, the ministry said, a strike killed 16 people in Ganja. Report {next(_numbers)}."
    return add_document(
        source=source,
        data=text.encode(),
        media_type="text/plain; charset=utf-8",
        title=title,
        url=url,
        published=published,
        language="en",
        actor=fact_checker(),
        reason=REASON,
        now=now,
    )


def snapshot_of(document: Document) -> Snapshot:
    return latest_snapshot(document)


# -- claims ---------------------------------------------------------------------------------------------------------


def make_figure(
    lower: int | str | None = 16,
    upper: int | str | None = 16,
    *,
    measure: str = Measure.KILLED,
    population: str = "people",
    approximate: bool = False,
    unit: str = "",
    verbatim: str = "16",
) -> FigureDraft:
    """[16, 16] people killed, unless told otherwise; None is an open bound."""
    return FigureDraft(
        measure=measure,
        population=population,
        lower=None if lower is None else Decimal(lower),
        upper=None if upper is None else Decimal(upper),
        approximate=approximate,
        unit=unit,
        verbatim=verbatim,
    )


def make_content(
    *,
    kind: str = ClaimKind.FIGURE,
    statement: str = "16 people were killed in Ganja.",
    figure: FigureDraft | None = None,
    claimant: Iterable[str] = (),
    polarity: str = Polarity.ASSERTS,
    date: str = "2020-10-17",
    place: str = "Ganja",
    subject_scope: str = SubjectScope.SINGLE,
    **more: Any,
) -> ClaimContent:
    """What a claim says; a figure claim gets `make_figure()` unless told otherwise. `claimant`: names, origin last."""
    chain = tuple(VoiceDraft(name=name, cue="said") for name in claimant)
    return ClaimContent(
        kind=kind,
        statement=statement,
        figure=make_figure() if figure is None and kind == ClaimKind.FIGURE else figure,
        claimant=chain,
        voice=Voice.QUOTED if chain else Voice.OWN,
        polarity=polarity,
        date=date,
        place=place,
        subject_scope=subject_scope,
        **more,
    )


def make_draft(text: str, quote: str, **content: Any) -> ClaimDraft:
    """`make_content` anchored at the first place of `quote` in `text`."""
    said = make_content(**content)
    start = text.index(quote)
    return ClaimDraft(
        **{name: getattr(said, name) for name in ClaimContent.__dataclass_fields__}, start=start, end=start + len(quote)
    )


def make_claim(
    quote: str | None = None,
    *,
    document: Document | None = None,
    source: Source | str | None = None,
    published: str | None = "2020-10-17",
    subject: Subject | None = None,
    actor: Actor | None = None,
    now: datetime = NOW,
    **content: Any,
) -> Claim:
    """A claim recorded by hand and so accepted; linked to `subject` and confirmed, if one is given.

    Without `document` the text is made around the quote (the statement, unless told otherwise). `content` is what
    `make_content` takes.
    """
    said = make_content(**content)
    if document is None:
        quote = quote or said.statement
        text = f"{quote} Report {next(_numbers)}."
        document = make_document(text, source=source, published=published, now=now)
    snapshot = snapshot_of(document)
    actor = actor or fact_checker()
    claim = record_claim(
        snapshot=snapshot, quote=quote or snapshot.text, draft=said, actor=actor, reason=REASON, now=now
    )
    if subject is not None:
        confirm_link(claim=claim, subject=subject, actor=actor, reason=REASON, now=now)
    claim.refresh_from_db()
    return claim


def make_proposal(quote: str | None = None, *, document: Document | None = None, **content: Any) -> Claim:
    """A claim that a machine proposed and nobody decided on."""
    said = make_content(**content)
    document = document or make_document(f"{quote or said.statement} Report {next(_numbers)}.")
    snapshot = snapshot_of(document)
    draft = make_draft(snapshot.text, quote or said.statement, **content)
    claim, _ = propose_claim(
        snapshot=snapshot, draft=draft, extractor="tests 1", part_of=None, actor=machine(), now=NOW
    )
    return claim


def make_subject(
    name: str = "Strike on Ganja, 17 October 2020",
    *,
    kind: str = SubjectKind.INCIDENT,
    event_type: str = "strike",
    date: str = "2020-10-17",
    place: str = "Ganja",
    part_of: Subject | None = None,
    is_confirmed: bool = True,
) -> Subject:
    """A subject a person created; the one of that name, if it exists."""
    known = Subject.objects.filter(name=name).first()
    return known or create_subject(
        name=name,
        kind=kind,
        event_type=event_type,
        date=date,
        place=place,
        part_of=part_of,
        is_confirmed=is_confirmed,
        actor=fact_checker(),
        reason=REASON,
        now=NOW,
    )

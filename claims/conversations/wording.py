"""What somebody is told, in words. It quotes nothing that the page it leads to might still hide from them."""

from dataclasses import dataclass

from django.urls import reverse

from claims.conversations.models import Notice
from claims.conversations.selectors.people import name_of
from claims.conversations.vocabulary import NoticeKind
from claims.lib.words import shortened

LONGEST_QUOTE = 280


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`sentence` says what happened, `about` to what; `quote` is empty where nothing is quoted."""

    notice: Notice
    sentence: str
    about: str
    quote: str
    href: str
    is_unread: bool


def told(notice: Notice) -> Told:
    return Told(
        notice=notice,
        sentence=sentence_of(notice),
        about=about(notice),
        quote=quote_of(notice),
        href=address_of(notice),
        is_unread=notice.read_at is None,
    )


def sentence_of(notice: Notice) -> str:
    """No rating is in it, whoever reads it: they might still cross-check the verdict blind."""
    who = notice.by.name if notice.by else "A check"
    whose = f"{name_of(notice.instead_of)}’s" if notice.instead_of else "your"
    thing = "verdict" if notice.verdict_id else "claim" if notice.claim_id else "document"
    sentence = {
        NoticeKind.MENTION: f"{who} mentioned {name_of(notice.instead_of) if notice.instead_of else 'you'}",
        NoticeKind.COMMENT: f"{who} commented on a {thing} that you watch",
        NoticeKind.RETURNED: f"{who} returned {whose} verdict",
        NoticeKind.ASSIGNED: f"{who} assigned {_assigned(notice, thing)} "
        f"to {name_of(notice.instead_of) if notice.instead_of else 'you'}",
        NoticeKind.APPROVED: f"{who} approved {whose} verdict",
        NoticeKind.PUBLISHED: f"{who} published {whose} verdict",
        NoticeKind.FINDING: "New finding on what you watch",
    }[NoticeKind(notice.kind)]
    return f"{sentence}; you stand in" if notice.instead_of else sentence


def _assigned(notice: Notice, thing: str) -> str:
    return f"a {thing}" if notice.count == 1 else f"{notice.count:,} {thing}s"


def about(notice: Notice) -> str:
    if notice.finding is not None:
        return str(notice.finding.subject.name) if notice.finding.subject else "About one claim"
    if notice.claim is not None:
        return str(notice.claim.current)
    if notice.verdict is not None:
        return str(notice.verdict.claim_version.statement)
    return str(notice.document or "")


def quote_of(notice: Notice) -> str:
    """The finding; the comment on a claim; why a verdict came back, for its author alone."""
    if notice.finding is not None:
        return str(notice.finding.sentence)
    if notice.comment is not None and notice.comment.claim_id and notice.comment.withdrawn_at is None:
        return shortened(notice.comment.text, LONGEST_QUOTE)
    if notice.kind == NoticeKind.RETURNED and notice.decision is not None and notice.instead_of_id is None:
        return shortened(notice.decision.comment, LONGEST_QUOTE)
    return ""


def address_of(notice: Notice) -> str:
    """Below the site's own address."""
    if notice.finding is not None:
        kind, pk = ("subject", notice.finding.subject_id) if notice.finding.subject_id else ("claim", notice.claim_id)
        return f"{reverse(f'desk:{kind}', args=[pk])}#finding-{notice.finding_id}"
    kind, pk = next(
        (kind, pk)
        for kind, pk in (("claim", notice.claim_id), ("verdict", notice.verdict_id), ("document", notice.document_id))
        if pk is not None
    )
    place = f"#comment-{notice.comment_id}" if notice.comment_id else ""
    return f"{reverse(f'desk:{kind}', args=[pk])}{place}"

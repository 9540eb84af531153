"""The audit log as static files for everybody (C2SP tlog-tiles): no personal data, 57 bytes for each entry."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.audit.checkpoints.selectors import announced_keys
from claims.audit.sealing.selectors import newest_checkpoint, public_entries, stored_tile
from claims.audit.tree.hashing import HASH_LENGTH
from claims.audit.tree.tiles import WIDTH, number_of_path, width_at
from claims.publication.proofs import proof_of_review
from claims.publication.selectors import review_at

_TILE = re.compile(r"\A(entries|0|[1-9]\d?)/((?:x\d{3}/){0,4}\d{3})(?:\.p/([1-9]\d{0,2}))?\Z", re.ASCII)
_FOR_EVER = "public, max-age=31536000, immutable"
_FOR_A_MOMENT = "public, max-age=5"
_TEXT = "text/plain; charset=utf-8"


@require_safe
def checkpoint(request: HttpRequest) -> HttpResponse:
    newest = newest_checkpoint()
    if newest is None:
        raise Http404("The log has no checkpoint yet. It gets one some seconds after its first entry.")
    return HttpResponse(newest.note, content_type=_TEXT, headers={"Cache-Control": _FOR_A_MOMENT})


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    """The public keys, newest first, one a line."""
    lines = "".join(f"{key}\n" for key in reversed(announced_keys()))
    return HttpResponse(lines, content_type=_TEXT, headers={"Cache-Control": _FOR_A_MOMENT})


@require_safe
def proof(request: HttpRequest, slug: str) -> HttpResponse:
    """The file that shows a published review to stand in the log (C2SP tlog-proof), to be checked offline."""
    review = review_at(slug)
    if review is None:
        raise Http404("There is no published review at this address. It may have been copied incompletely.")
    text = proof_of_review(review)
    if text is None:
        raise Http404("No checkpoint covers this review yet. One does some seconds after its publication; try again.")
    headers = {
        "Cache-Control": _FOR_A_MOMENT,
        "Content-Disposition": f'attachment; filename="{review.slug}.tlog-proof"',
    }
    return HttpResponse(text, content_type=_TEXT, headers=headers)


@require_safe
def tile(request: HttpRequest, rest: str) -> HttpResponse:
    """Hashes, or entries, that a published checkpoint covers; what it does not cover yet is not there."""
    match = _TILE.match(rest)
    number = None if match is None else number_of_path(match[2])
    newest = newest_checkpoint()
    if match is None or number is None or newest is None:
        raise Http404("There is no such tile.")
    level = 0 if match[1] == "entries" else int(match[1])
    width = int(match[3] or WIDTH)
    if width > width_at(level, number, newest.size) or (match[3] and width == WIDTH):
        raise Http404("The log has no tile as wide as that yet; its checkpoint tells the size.")
    if match[1] == "entries":
        body = b"".join(len(data).to_bytes(2, "big") + data for data in public_entries(number * WIDTH, width))
    else:
        body = stored_tile(level, number)[: width * HASH_LENGTH]
    return HttpResponse(body, content_type="application/octet-stream", headers={"Cache-Control": _FOR_EVER})

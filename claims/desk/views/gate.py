"""What is still missing, while a verdict is being written."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from claims.desk.keys import key_in
from claims.desk.pages import page
from claims.register.models import Claim
from claims.review.gating import gate_before
from claims.review.models import Rating


@page
def gate(request: HttpRequest, pk: int) -> HttpResponse:
    """The list alone, for a version with this rating (a key, or empty) that has a rationale or none."""
    claim = get_object_or_404(Claim.objects.select_related("current"), pk=pk)
    chosen = key_in(request.GET.get("rating", ""))
    rating = None if chosen is None else Rating.objects.select_related("scale").filter(pk=chosen).first()
    items = gate_before(claim, rating=rating, has_rationale=request.GET.get("rationale") == "1")
    return render(request, "desk/parts/gate.html", {"gate": items})

"""`manage.py embed_claims`: what every accepted claim means, for claims that no worker has read yet."""

from typing import Any

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.progress import track

from claims.consistency.meaning.loading import BY_WORDS_ONLY, encoder
from claims.consistency.meaning.models import ClaimVector
from claims.consistency.meaning.selectors import blocks
from claims.consistency.meaning.services import embed_claims, index_vectors, read_meaning


class Command(BaseCommand):
    help = (
        "Make the vectors of all accepted claims that the present model has not read: after the first installation, or "
        "after another model was chosen. May be stopped and started again; twice is harmless."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        console = Console(highlight=False, soft_wrap=True)
        model = encoder()
        if model is None:
            console.print(BY_WORDS_ONLY)
            return
        index_vectors(ClaimVector._meta.db_table, model.dimension)
        kept = sum(
            embed_claims(block, read_meaning(block))
            for block in track(list(blocks()), description="Reading claims", console=console, transient=True)
        )
        console.print(f"{kept} claims read by {model.model_id}.")

"""The Django project: wiring only. What the product does is in `claims/`."""

from ledger.celery import app as celery_app

__all__ = ["celery_app"]

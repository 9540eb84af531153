"""Settings, one file per idea. Every variable that can be set from outside is listed in `docs/settings.md`."""

import django_stubs_ext

from ledger.settings.admin import *  # noqa: F403
from ledger.settings.api import *  # noqa: F403
from ledger.settings.audit_log import *  # noqa: F403
from ledger.settings.base import *  # noqa: F403
from ledger.settings.celery import *  # noqa: F403
from ledger.settings.consistency import *  # noqa: F403
from ledger.settings.database import *  # noqa: F403
from ledger.settings.email import *  # noqa: F403
from ledger.settings.extraction import *  # noqa: F403
from ledger.settings.logging import *  # noqa: F403
from ledger.settings.meaning import *  # noqa: F403
from ledger.settings.publication import *  # noqa: F403
from ledger.settings.security import *  # noqa: F403
from ledger.settings.sign_in import *  # noqa: F403

# `ModelAdmin[Claim]` is a type annotation that Django's own classes refuse at run time without this.
django_stubs_ext.monkeypatch()

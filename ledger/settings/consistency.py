"""Whom the desk trusts first where sources differ. `claims.E002` of the system check refuses a misspelled kind."""

from ledger.settings.environment import env

# Kinds of sources, the first before all others; empty is the order of `claims.consistency.reconciliation`.
SOURCE_PRIORITY = [kind.strip() for kind in env.list("LEDGER_SOURCE_PRIORITY", default=[])]

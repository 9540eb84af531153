"""What reads new documents. `claims.E001` of the system check refuses a name that nothing answers to."""

from ledger.settings.environment import env

EXTRACTOR = env.str("LEDGER_EXTRACTOR", default="automatic")

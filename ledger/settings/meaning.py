"""What tells the meaning of a sentence. `claims.E002` of the system check refuses what cannot work, with the remedy."""

from ledger.settings.environment import env

# As they were given: whoever uses them names the one that is wrong. Empty takes the packaged model.
MEANING = {
    "MODEL": env.str("LEDGER_MEANING_MODEL", default=""),
    "THREADS": env.str("LEDGER_MEANING_THREADS", default="1"),
}

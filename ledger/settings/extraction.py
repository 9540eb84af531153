"""What reads new documents. `claims.E001` of the system check refuses what cannot work, with the remedy."""

from ledger.settings.environment import env

EXTRACTOR = env.str("LEDGER_EXTRACTOR", default="automatic")

# As they were given: whoever makes a configuration of them names the one that is wrong.
LANGUAGE_MODEL = {
    "URL": env.str("LEDGER_MODEL_URL", default=""),
    "NAME": env.str("LEDGER_MODEL_NAME", default=""),
    "KEY": env.str("LEDGER_MODEL_KEY", default=""),
    "TIMEOUT_SECONDS": env.str("LEDGER_MODEL_TIMEOUT_SECONDS", default="120"),
    "MAX_RETRIES": env.str("LEDGER_MODEL_MAX_RETRIES", default="3"),
    "MAX_OUTPUT_TOKENS": env.str("LEDGER_MODEL_MAX_OUTPUT_TOKENS", default="8000"),
    "MAX_CHARACTERS": env.str("LEDGER_MODEL_MAX_CHARACTERS", default="100000"),
    "INPUT_PRICE": env.str("LEDGER_MODEL_INPUT_PRICE", default=""),
    "OUTPUT_PRICE": env.str("LEDGER_MODEL_OUTPUT_PRICE", default=""),
    "OPTIONS": env.str("LEDGER_MODEL_OPTIONS", default='{"temperature": 0}'),
}

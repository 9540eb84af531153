"""Who publishes: named in the ClaimReview data that search engines and other newsrooms read."""

from ledger.settings.base import SITE_NAME, SITE_URL
from ledger.settings.environment import env

PUBLISHER_NAME = env.str("LEDGER_PUBLISHER_NAME", default=SITE_NAME)
# The organization's own page, where it is not this site.
PUBLISHER_URL = env.str("LEDGER_PUBLISHER_URL", default=SITE_URL)

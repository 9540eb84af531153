"""The look of the admin."""

from ledger.settings.environment import env

UNFOLD = {
    "SITE_TITLE": env.str("LEDGER_SITE_NAME", default="Claim Ledger"),
    "SITE_HEADER": env.str("LEDGER_SITE_NAME", default="Claim Ledger"),
    "SITE_SUBHEADER": "Every claim, every source, every decision",
    "SITE_SYMBOL": "fact_check",
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": False,
    "BORDER_RADIUS": "6px",
    "SIDEBAR": {"show_search": True, "show_all_applications": False},
}

"""The look of the admin: names, colors, our own style sheet, and who draws the sidebar and the first page."""

from django.http import HttpRequest
from django.templatetags.static import static

from ledger.settings.environment import env


def _style_sheet(request: HttpRequest) -> str:
    return static("desk/desk.css")


def _mark(request: HttpRequest) -> str:
    return static("site/mark.svg")


UNFOLD = {
    "SITE_TITLE": env.str("LEDGER_SITE_NAME", default="Claim Ledger"),
    "SITE_HEADER": env.str("LEDGER_SITE_NAME", default="Claim Ledger"),
    "SITE_SUBHEADER": "Claims across sources",
    "SITE_SYMBOL": "fact_check",
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": False,
    "BORDER_RADIUS": "6px",
    "STYLES": [_style_sheet],
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": _mark}],
    "DASHBOARD_CALLBACK": "claims.desk.home.dashboard",
    "SIDEBAR": {
        "show_search": True,
        "show_all_applications": True,
        "navigation": "claims.desk.navigation.sidebar",
    },
    # One accent color, the desks' blue, with contrast of 4.5 and more on both backgrounds where it carries text.
    "COLORS": {
        "primary": {
            "50": "#eef3ff",
            "100": "#dfe8ff",
            "200": "#c3d3ff",
            "300": "#a6c0ff",
            "400": "#8ab0ff",
            "500": "#6a95f5",
            "600": "#1d4fd0",
            "700": "#1a45b5",
            "800": "#173a94",
            "900": "#152f73",
            "950": "#0f1f4d",
        },
    },
}

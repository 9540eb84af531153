"""Who answers which address."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from drf_spectacular.views import SpectacularAPIView

from ledger.settings.environment import BASE_DIR
from ledger.web.health import healthz

handler400 = "ledger.web.errors.bad_request"
handler404 = "ledger.web.errors.not_found"
handler500 = "ledger.web.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("api/v1/schema/", SpectacularAPIView.as_view(), name="api-schema"),
]
for prefix, module in (
    ("api/v1/", "claims.api.v1.urls"),
    # Before the admin, which would answer every address below its own with "not found".
    ("admin/desk/", "claims.desk.urls"),
    ("", "claims.site.urls"),
):
    if (BASE_DIR / f"{module.replace('.', '/')}.py").exists():
        urlpatterns.append(path(prefix, include(module)))
urlpatterns.append(path("admin/", admin.site.urls))

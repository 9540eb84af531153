"""The public pages."""

from django.urls import path

from claims.site import corrections, digest, log, views

app_name = "site"

urlpatterns = [
    path("", views.home, name="home"),
    path("digest/<str:token>/", digest.unsubscribe, name="digest-unsubscribe"),
    path("corrections/", corrections.listed, name="corrections"),
    path("reviews/<slug:slug>/", views.review, name="review"),
    path("reviews/<slug:slug>/proof", log.proof, name="review-proof"),
    path("log/checkpoint", log.checkpoint, name="log-checkpoint"),
    path("log/keys", log.keys, name="log-keys"),
    path("log/tile/<path:rest>", log.tile, name="log-tile"),
    path("reviews/<slug:slug>/editions/<int:number>/", views.edition, name="edition"),
]

"""The public pages."""

from django.urls import path

from claims.site import digest, views

app_name = "site"

urlpatterns = [
    path("", views.home, name="home"),
    path("digest/<str:token>/", digest.unsubscribe, name="digest-unsubscribe"),
    path("reviews/<slug:slug>/", views.review, name="review"),
]

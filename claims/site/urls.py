"""The public pages."""

from django.urls import path

from claims.site import views

app_name = "site"

urlpatterns = [
    path("", views.home, name="home"),
    path("reviews/<slug:slug>/", views.review, name="review"),
]

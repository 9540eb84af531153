"""What the browser is told it may load, seen from the browser."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect


class TestContentSecurityPolicy:
    def test_is_strict_outside_the_admin(self, client: Client) -> None:
        policy = client.get("/nowhere").headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy

    @pytest.mark.django_db
    def test_refuses_inline_scripts_in_the_admin_too(self, client: Client) -> None:
        policy = client.get(reverse("admin:login")).headers["Content-Security-Policy"]
        assert "script-src 'self' 'unsafe-eval';" in policy

    @pytest.mark.browser
    def test_lets_the_admin_theme_work(self, page: Page) -> None:
        User.objects.create_superuser("nino", password="a long enough password")
        page.goto(reverse("admin:index"))
        page.get_by_label("Username").fill("nino")
        page.locator("input[type=password]").fill("a long enough password")
        page.locator("button[type=submit]").click()
        page.wait_for_url(f"**{reverse('admin:index')}")
        page.goto(reverse("admin:auth_group_changelist"))
        expect(page.get_by_role("link", name="fact-checker")).to_be_visible()

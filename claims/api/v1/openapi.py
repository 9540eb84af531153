"""What the schema generator cannot see by itself."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework import serializers


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "claims.api.authentication.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer", "description": "A token made with `manage.py create_api_token`."}


class RefusalSerializer(serializers.Serializer[Any]):
    """What was refused, why, and what to do."""

    code = serializers.CharField(help_text="Stable, for programs.")
    sentence = serializers.CharField(help_text="For people.")
    details = serializers.JSONField(help_text="What was expected and found.")

"""The same claims in Django's own admin, as it comes: what a newsroom would have without a desk.

Addresses and a server of its own, since Django's templates have to come before those of the product's theme.
"""

import os
import sys
from wsgiref.simple_server import make_server

import django
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")


def serve(port: int) -> None:
    """Until the process is ended."""
    apps = [app for app in settings.INSTALLED_APPS if app != "django.contrib.admin"]
    settings.INSTALLED_APPS = ["django.contrib.admin", *apps]
    settings.ROOT_URLCONF = "benchmarks.triage.plain_addresses"
    django.setup()
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
    from django.core.wsgi import get_wsgi_application

    make_server("127.0.0.1", port, get_wsgi_application(), ThreadedWSGIServer, WSGIRequestHandler).serve_forever()


if __name__ == "__main__":
    serve(int(sys.argv[1]))

"""Run as a program by `test_database_down.py`: asks for three pages and prints what came back as JSON."""

import json

import django
from django.test import Client

if __name__ == "__main__":
    django.setup()
    client = Client(raise_request_exception=False)
    # A session cookie makes the session the first thing that is read.
    client.cookies["ledger"] = "x" * 32
    answers = {}
    for name, path, headers in (
        ("page", "/admin/", {"accept": "text/html"}),
        ("api", "/api/v1/claims/", {"accept": "application/json"}),
        ("health", "/healthz", {}),
    ):
        response = client.get(path, headers=headers)
        answers[name] = {
            "status": response.status_code,
            "type": response.headers["Content-Type"].split(";")[0],
            "retry": response.headers.get("Retry-After"),
            "text": response.content.decode(),
        }
    print(json.dumps(answers))

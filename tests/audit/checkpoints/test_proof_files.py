"""A proof opens what is public and keeps shut what was written for the house."""

import base64
import json

import pytest
from django.db import transaction

from claims.audit.checkpoints.proof_files import proof_file
from claims.audit.checkpoints.selectors import inclusion_of
from claims.audit.services import append
from tests.audit.logs import public_data, seal_and_sign, write_acts
from tests.people import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer_files")]


@pytest.mark.parametrize("reason", ["", "because the minister rang"])
def test_an_act_with_a_reason_stays_closed(reason: str) -> None:
    entry = write_acts(1)[0]
    with transaction.atomic():
        entry = append(stream=entry.stream, kind="a.b", body={}, actor=make_person(), reason=reason, now=NOON)
    seal_and_sign()
    found = inclusion_of(entry)
    assert found is not None
    extra = json.loads(base64.b64decode(proof_file(found).split("\n")[1].removeprefix("extra ")))
    opened = {"body": bytes(entry.payload.body).decode(), "salt": bytes(entry.payload.salt).hex()}
    assert extra == ({"data": public_data(entry).hex()} if reason else opened)

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from claims.audit.selectors import history
from claims.audit.services import actor_for
from claims.audit.vocabulary import Role
from tests.factories import administrator, fact_checker, user_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client: Client) -> Client:
    """An administrator at work."""
    client.force_login(user_of(administrator()))
    return client


def access_log(person: User) -> list[tuple[str, bool, list[str]]]:
    acts = [(act.actor_name, act.body["body"]) for act in history(actor_for(person).id) if act.body]
    return [(name, said["password_set"], said["roles"]) for name, said in acts]


class TestPersonAdmin:
    def test_logs_who_gave_which_roles(self, office: Client) -> None:
        person = user_of(fact_checker())
        roles = Group.objects.filter(name__in=[Role.FACT_CHECKER, Role.EDITOR])
        answer = office.post(
            f"/admin/auth/user/{person.pk}/change/",
            {
                "username": person.username,
                "first_name": person.first_name,
                "last_name": person.last_name,
                "email": person.email,
                "is_active": "on",
                "is_staff": "on",
                "groups": [role.pk for role in roles],
            },
        )
        assert answer.status_code == 302
        assert access_log(person) == [(administrator().name, False, ["editor", "fact-checker"])]

    def test_logs_who_set_whose_password(self, office: Client) -> None:
        person = user_of(fact_checker())
        answer = office.post(
            f"/admin/auth/user/{person.pk}/password/",
            {"password1": "a long new passphrase 7", "password2": "a long new passphrase 7", "usable_password": "true"},
        )
        assert answer.status_code == 302
        assert access_log(person) == [(administrator().name, True, ["fact-checker"])]

    def test_logs_a_new_colleague(self, office: Client) -> None:
        editor_role = Group.objects.get(name=Role.EDITOR)
        answer = office.post(
            "/admin/auth/user/add/",
            {
                "username": "newcomer",
                "password1": "a long new passphrase 7",
                "password2": "a long new passphrase 7",
                "usable_password": "true",
                "groups": [editor_role.pk],
            },
        )
        assert answer.status_code == 302
        assert access_log(User.objects.get(username="newcomer")) == [(administrator().name, True, ["editor"])]

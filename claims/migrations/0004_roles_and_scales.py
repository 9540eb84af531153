"""The groups people belong to, and the two rating scales that ship."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = ["fact-checker", "editor", "auditor", "administrator"]

# Truth ratings in six steps as newsrooms use them, and the four labels of the AVeriTeC data set (Schlichtkrull et al. 2023).
SCALES = [
    (
        "six-steps",
        "Six steps, True to False",
        [
            ("true", "True", 6),
            ("mostly-true", "Mostly true", 5),
            ("half-true", "Half true", 4),
            ("misleading", "Misleading", 3),
            ("mostly-false", "Mostly false", 2),
            ("false", "False", 1),
            ("unproven", "Unproven", None),
        ],
    ),
    (
        "averitec",
        "AVeriTeC",
        [
            ("supported", "Supported", 2),
            ("refuted", "Refuted", 1),
            ("not-enough-evidence", "Not enough evidence", None),
            ("conflicting", "Conflicting evidence/cherry-picking", None),
        ],
    ),
]


def create(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    group_model = apps.get_model("auth", "Group")
    for name in ROLES:
        group_model.objects.get_or_create(name=name)
    scale_model, rating_model = apps.get_model("claims", "RatingScale"), apps.get_model("claims", "Rating")
    for slug, name, ratings in SCALES:
        scale = scale_model.objects.create(slug=slug, version=1, name=name)
        for position, (rating_slug, label, value) in enumerate(ratings):
            rating_model.objects.create(scale=scale, slug=rating_slug, label=label, value=value, position=position)


def remove(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("claims", "Rating").objects.all().delete()
    apps.get_model("claims", "RatingScale").objects.all().delete()
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0003_verdicts_take_two_persons"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(create, remove)]

"""The day of publication as the document gives it, which is not always the day in UTC."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0004_roles_and_scales")]

    operations = [
        migrations.AddField(
            model_name="document",
            name="published_date",
            field=models.DateField(blank=True, editable=False, null=True),
        ),
    ]

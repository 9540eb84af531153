"""The second layer of the log: places, tiles, root and checkpoints, none of which ever shrinks or changes."""

import hashlib

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from claims.lib.constraints import append_only

# A tile only gets longer, the tree only larger.
GROWING = migrations.RunSQL(
    sql="""
        CREATE FUNCTION claims_audit_tile_grows() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' OR (NEW.level, NEW.number) <> (OLD.level, OLD.number)
                    OR substr(NEW.data, 1, length(OLD.data)) <> OLD.data THEN
                RAISE EXCEPTION '% of tile % of level % refused: a tile of the log only grows',
                    TG_OP, OLD.number, OLD.level USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_audit_tile_grows BEFORE UPDATE OR DELETE ON claims_audittile
            FOR EACH ROW EXECUTE FUNCTION claims_audit_tile_grows();
        ALTER TABLE claims_audittile ENABLE ALWAYS TRIGGER claims_audit_tile_grows;
        -- Hashes cannot be compressed; trying costs time at every growth.
        ALTER TABLE claims_audittile ALTER COLUMN data SET STORAGE EXTERNAL;

        CREATE FUNCTION claims_audit_tree_grows() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' OR NEW.size < OLD.size OR (NEW.size = OLD.size AND NEW.root <> OLD.root) THEN
                RAISE EXCEPTION '% refused: the log has % entries and only grows',
                    TG_OP, OLD.size USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_audit_tree_grows BEFORE UPDATE OR DELETE ON claims_audittree
            FOR EACH ROW EXECUTE FUNCTION claims_audit_tree_grows();
        ALTER TABLE claims_audittree ENABLE ALWAYS TRIGGER claims_audit_tree_grows;
    """,
    reverse_sql="""
        DROP TRIGGER claims_audit_tree_grows ON claims_audittree;
        DROP FUNCTION claims_audit_tree_grows();
        DROP TRIGGER claims_audit_tile_grows ON claims_audittile;
        DROP FUNCTION claims_audit_tile_grows();
    """,
)


def begin(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The tree of no entries; what is on record already waits in the queue."""
    apps.get_model("claims", "AuditTree").objects.create(size=0, root=hashlib.sha256(b"").digest())


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0020_claims_that_say_the_same"),
    ]

    operations = [
        migrations.CreateModel(
            name="AuditCheckpoint",
            fields=[
                ("size", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("root", models.BinaryField(max_length=32)),
                ("note", models.TextField()),
                ("created_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="AuditLeaf",
            fields=[
                ("log_index", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sealed", to="claims.auditentry"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AuditTile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("level", models.PositiveSmallIntegerField()),
                ("number", models.PositiveBigIntegerField()),
                ("data", models.BinaryField(max_length=8192)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("level", "number"), name="audit_tile_once")],
            },
        ),
        migrations.CreateModel(
            name="AuditTree",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("size", models.PositiveBigIntegerField()),
                ("root", models.BinaryField(max_length=32)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="audit_one_tree")],
            },
        ),
        append_only("claims_auditleaf"),
        append_only("claims_auditcheckpoint"),
        migrations.RunPython(begin, migrations.RunPython.noop),
        GROWING,
    ]

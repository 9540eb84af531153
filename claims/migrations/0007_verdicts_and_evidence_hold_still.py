"""Three ways around the rules that the first triggers left open, closed in the database as well."""

from django.db import migrations

# `current` could be pointed at an approved version of another verdict, and the state would have followed.
CURRENT = migrations.RunSQL(
    sql="""
        CREATE FUNCTION claims_check_current() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.current_id IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM claims_verdictversion WHERE id = NEW.current_id AND verdict_id = NEW.id) THEN
                RAISE EXCEPTION 'the current version of a verdict is one of its own'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_verdict_current BEFORE INSERT OR UPDATE ON claims_verdict
            FOR EACH ROW EXECUTE FUNCTION claims_check_current();
        ALTER TABLE claims_verdict ENABLE ALWAYS TRIGGER claims_verdict_current;
    """,
    reverse_sql="""
        DROP TRIGGER claims_verdict_current ON claims_verdict;
        DROP FUNCTION claims_check_current();
    """,
)

# Evidence could be reworded under a verdict that was approved on it. Only its place in the log moves on.
EVIDENCE = migrations.RunSQL(
    sql="""
        CREATE TRIGGER claims_evidence_fixed
            BEFORE DELETE OR UPDATE OF id, stream, snapshot_id, start, "end", exact, url, note, directness, added_by_id,
                created_at ON claims_evidence
            FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
        ALTER TABLE claims_evidence ENABLE ALWAYS TRIGGER claims_evidence_fixed;
    """,
    reverse_sql="DROP TRIGGER claims_evidence_fixed ON claims_evidence;",
)

# The other triggers hold where replication switches triggers off; a frozen scale did not.
SCALES = migrations.RunSQL(
    sql="""
        ALTER TABLE claims_ratingscale ENABLE ALWAYS TRIGGER claims_scale_frozen;
        ALTER TABLE claims_rating ENABLE ALWAYS TRIGGER claims_rating_frozen;
    """,
    reverse_sql="""
        ALTER TABLE claims_ratingscale ENABLE TRIGGER claims_scale_frozen;
        ALTER TABLE claims_rating ENABLE TRIGGER claims_rating_frozen;
    """,
)


class Migration(migrations.Migration):
    dependencies = [("claims", "0006_api_tokens")]

    operations = [CURRENT, EVIDENCE, SCALES]

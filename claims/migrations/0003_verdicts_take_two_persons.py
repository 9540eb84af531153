"""The two-person rule in the database itself, so that no code path, script or superuser session can forget it."""

from django.db import migrations

# A decision tells the truth about what it decides on, and nobody approves what they had a hand in.
DECISION = migrations.RunSQL(
    sql="""
        CREATE FUNCTION claims_check_decision() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE decided claims_verdictversion%ROWTYPE;
        BEGIN
            SELECT * INTO decided FROM claims_verdictversion WHERE id = NEW.version_id;
            IF decided.verdict_id <> NEW.verdict_id OR decided.author_id <> NEW.version_author_id
                    OR decided.sha256 <> NEW.seen_sha256 THEN
                RAISE EXCEPTION 'the decision does not match the version it decides on'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            IF NEW.action IN ('approve', 'return') AND EXISTS (
                    SELECT 1 FROM claims_verdictversion
                    WHERE verdict_id = NEW.verdict_id AND number <= decided.number AND author_id = NEW.actor_id) THEN
                RAISE EXCEPTION 'an author of a verdict can neither approve nor return it'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_decision_two_persons BEFORE INSERT ON claims_decision
            FOR EACH ROW EXECUTE FUNCTION claims_check_decision();
        ALTER TABLE claims_decision ENABLE ALWAYS TRIGGER claims_decision_two_persons;
    """,
    reverse_sql="""
        DROP TRIGGER claims_decision_two_persons ON claims_decision;
        DROP FUNCTION claims_check_decision();
    """,
)

# Neither the state of a verdict nor its publication can run ahead of its approval.
APPROVAL = migrations.RunSQL(
    sql="""
        CREATE FUNCTION claims_ensure_approved(version bigint) RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
            IF version IS NULL OR NOT EXISTS (
                    SELECT 1 FROM claims_decision WHERE version_id = version AND action = 'approve') THEN
                RAISE EXCEPTION 'this version of the verdict was never approved'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
        END $$;

        CREATE FUNCTION claims_check_verdict_state() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.state IN ('approved', 'published') THEN
                PERFORM claims_ensure_approved(NEW.current_id);
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_verdict_approved BEFORE INSERT OR UPDATE ON claims_verdict
            FOR EACH ROW EXECUTE FUNCTION claims_check_verdict_state();
        ALTER TABLE claims_verdict ENABLE ALWAYS TRIGGER claims_verdict_approved;

        CREATE FUNCTION claims_check_published() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM claims_ensure_approved(NEW.verdict_version_id);
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_published_approved BEFORE INSERT ON claims_publishedclaimreview
            FOR EACH ROW EXECUTE FUNCTION claims_check_published();
        ALTER TABLE claims_publishedclaimreview ENABLE ALWAYS TRIGGER claims_published_approved;
    """,
    reverse_sql="""
        DROP TRIGGER claims_published_approved ON claims_publishedclaimreview;
        DROP FUNCTION claims_check_published();
        DROP TRIGGER claims_verdict_approved ON claims_verdict;
        DROP FUNCTION claims_check_verdict_state();
        DROP FUNCTION claims_ensure_approved(bigint);
    """,
)

# A scale in use is frozen: its words would change under verdicts that people approved.
SCALE = migrations.RunSQL(
    sql="""
        CREATE FUNCTION claims_check_scale() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE scale bigint;
        BEGIN
            IF TG_TABLE_NAME = 'claims_ratingscale' THEN
                scale := OLD.id;
            ELSIF TG_OP = 'INSERT' THEN
                scale := NEW.scale_id;
            ELSE
                scale := OLD.scale_id;
            END IF;
            IF EXISTS (SELECT 1 FROM claims_verdictversion v JOIN claims_rating r ON r.id = v.rating_id
                       WHERE r.scale_id = scale) THEN
                RAISE EXCEPTION 'this rating scale is in use and frozen; make a new version of it'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        END $$;
        CREATE TRIGGER claims_scale_frozen BEFORE UPDATE OR DELETE ON claims_ratingscale
            FOR EACH ROW EXECUTE FUNCTION claims_check_scale();
        CREATE TRIGGER claims_rating_frozen BEFORE INSERT OR UPDATE OR DELETE ON claims_rating
            FOR EACH ROW EXECUTE FUNCTION claims_check_scale();
    """,
    reverse_sql="""
        DROP TRIGGER claims_rating_frozen ON claims_rating;
        DROP TRIGGER claims_scale_frozen ON claims_ratingscale;
        DROP FUNCTION claims_check_scale();
    """,
)


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_history_is_append_only")]

    operations = [DECISION, APPROVAL, SCALE]

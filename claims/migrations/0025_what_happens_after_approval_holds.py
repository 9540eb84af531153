"""Cross-checks, corrections and retractions in the database itself: who may, in which order, and never changed again."""

import importlib

from django.db import migrations

from claims.lib.constraints import append_only

# What the functions below said before, to go back to.
_BEFORE = importlib.import_module("claims.migrations.0003_verdicts_take_two_persons")

_CHECK_DECISION = """
    CREATE OR REPLACE FUNCTION claims_check_decision() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        decided claims_verdictversion%ROWTYPE;
        before claims_decision%ROWTYPE;
    BEGIN
        SELECT * INTO decided FROM claims_verdictversion WHERE id = NEW.version_id;
        IF decided.verdict_id <> NEW.verdict_id OR decided.author_id <> NEW.version_author_id
                OR decided.sha256 <> NEW.seen_sha256 THEN
            RAISE EXCEPTION 'the decision does not match the version it decides on'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.action IN ('approve', 'return', 'agree', 'differ') AND EXISTS (
                SELECT 1 FROM claims_verdictversion
                WHERE verdict_id = NEW.verdict_id AND number <= decided.number AND author_id = NEW.actor_id) THEN
            RAISE EXCEPTION 'an author of a verdict can neither approve, return nor cross-check it'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.action IN ('agree', 'differ') AND (NEW.action = 'agree') <> (NEW.rating_id = decided.rating_id) THEN
            RAISE EXCEPTION 'a cross-check agrees when it gives the same rating, and only then'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.action = 'approve' AND claims_needs_cross_check(NEW.version_id) AND NOT EXISTS (
                SELECT 1 FROM claims_decision WHERE version_id = NEW.version_id AND action = 'agree') THEN
            RAISE EXCEPTION 'this version needs a cross-check before it is approved'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.action = 'confirm' THEN
            SELECT * INTO before FROM claims_decision WHERE verdict_id = NEW.verdict_id ORDER BY id DESC LIMIT 1;
            IF before.action IS NULL OR before.action NOT IN ('retract', 'reinstate')
                    OR before.actor_id = NEW.actor_id THEN
                RAISE EXCEPTION 'what is confirmed was proposed by another editor just before'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
        END IF;
        RETURN NEW;
    END $$;
"""
_CREATE_CHECK_DECISION = _BEFORE.DECISION.sql.partition("CREATE TRIGGER")[0].replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)
_CHECK_STATE_BEFORE = """
    CREATE OR REPLACE FUNCTION claims_check_verdict_state() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.state IN ('approved', 'published') THEN
            PERFORM claims_ensure_approved(NEW.current_id);
        END IF;
        RETURN NEW;
    END $$;
"""
_CHECK_PUBLISHED_BEFORE = """
    CREATE OR REPLACE FUNCTION claims_check_published() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM claims_ensure_approved(NEW.verdict_version_id);
        RETURN NEW;
    END $$;
"""

# A rating stands for itself in every version of its scale; a subject for all its parts.
NEED = migrations.RunSQL(
    sql="""
        CREATE FUNCTION claims_needs_cross_check(asked bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
            SELECT EXISTS (
                SELECT 1 FROM claims_crosscheckrule rule
                    JOIN claims_rating named ON named.id = rule.rating_id
                    JOIN claims_ratingscale named_on ON named_on.id = named.scale_id
                    JOIN claims_verdictversion version ON version.id = asked
                    JOIN claims_rating given ON given.id = version.rating_id
                    JOIN claims_ratingscale given_on ON given_on.id = given.scale_id
                WHERE rule.lifted_at IS NULL AND named.slug = given.slug AND named_on.slug = given_on.slug
            ) OR EXISTS (
                WITH RECURSIVE lineage(id) AS (
                    SELECT link.subject_id FROM claims_verdictversion version
                        JOIN claims_verdict verdict ON verdict.id = version.verdict_id
                        JOIN claims_claimversion wording ON wording.id = verdict.claim_version_id
                        JOIN claims_subjectlink link ON link.claim_id = wording.claim_id AND link.state = 'confirmed'
                    WHERE version.id = asked
                    UNION
                    SELECT subject.part_of_id FROM claims_subject subject JOIN lineage ON lineage.id = subject.id
                    WHERE subject.part_of_id IS NOT NULL
                )
                SELECT 1 FROM claims_crosscheckrule rule JOIN lineage ON lineage.id = rule.subject_id
                WHERE rule.lifted_at IS NULL
            )
        $$;
    """,
    reverse_sql="DROP FUNCTION claims_needs_cross_check(bigint);",
)

DECISION = migrations.RunSQL(sql=_CHECK_DECISION, reverse_sql=_CREATE_CHECK_DECISION)

# From publication on, every step of a verdict is one of these, and the decision that it follows is the last on record.
STATE = migrations.RunSQL(
    sql="""
        CREATE OR REPLACE FUNCTION claims_check_verdict_state() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            step text;
            published bigint;
        BEGIN
            IF NEW.state IN ('approved', 'published', 'retracting', 'retracted', 'reinstating') THEN
                PERFORM claims_ensure_approved(NEW.current_id);
            END IF;
            IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state
                    AND (OLD.state IN ('published', 'retracting', 'retracted', 'reinstating')
                         OR NEW.state IN ('published', 'retracting', 'retracted', 'reinstating')) THEN
                SELECT action INTO step FROM claims_decision WHERE verdict_id = NEW.id ORDER BY id DESC LIMIT 1;
                IF step IS NULL OR (OLD.state, step, NEW.state) NOT IN (
                        ('approved', 'publish', 'published'), ('published', 'correct', 'draft'),
                        ('draft', 'drop', 'published'), ('submitted', 'drop', 'published'),
                        ('returned', 'drop', 'published'), ('approved', 'drop', 'published'),
                        ('published', 'retract', 'retracting'), ('retracting', 'confirm', 'retracted'),
                        ('retracting', 'decline', 'published'), ('retracted', 'reinstate', 'reinstating'),
                        ('reinstating', 'confirm', 'published'), ('reinstating', 'decline', 'retracted')) THEN
                    RAISE EXCEPTION 'a verdict does not go from % to % by %', OLD.state, NEW.state, step
                        USING ERRCODE = 'integrity_constraint_violation';
                END IF;
                IF step = 'drop' THEN
                    SELECT version_id INTO published FROM claims_decision
                        WHERE verdict_id = NEW.id AND action = 'publish' ORDER BY id DESC LIMIT 1;
                    IF published IS NULL OR published <> NEW.current_id THEN
                        RAISE EXCEPTION 'a dropped correction leaves the version that was published'
                            USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                END IF;
            END IF;
            RETURN NEW;
        END $$;
    """,
    reverse_sql=_CHECK_STATE_BEFORE,
)

# One address for one verdict, its editions without a gap, each of the version that is published now.
PUBLISHED = migrations.RunSQL(
    sql="""
        CREATE OR REPLACE FUNCTION claims_check_published() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            judged bigint;
            last claims_publishedclaimreview%ROWTYPE;
        BEGIN
            PERFORM claims_ensure_approved(NEW.verdict_version_id);
            SELECT id INTO judged FROM claims_verdict WHERE current_id = NEW.verdict_version_id AND state = 'published';
            IF judged IS NULL THEN
                RAISE EXCEPTION 'a review shows the version of its verdict that is published'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            SELECT review.* INTO last FROM claims_publishedclaimreview review
                JOIN claims_verdictversion version ON version.id = review.verdict_version_id
                WHERE version.verdict_id = judged ORDER BY review.edition DESC LIMIT 1;
            IF NEW.edition <> COALESCE(last.edition, 0) + 1 OR NEW.slug <> COALESCE(last.slug, NEW.slug) THEN
                RAISE EXCEPTION 'the editions of a review follow each other at one address'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;

        CREATE FUNCTION claims_check_correction() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            shown claims_publishedclaimreview%ROWTYPE;
            old claims_publishedclaimreview%ROWTYPE;
            now_is text;
        BEGIN
            SELECT * INTO shown FROM claims_publishedclaimreview WHERE id = NEW.review_id;
            SELECT * INTO old FROM claims_publishedclaimreview WHERE id = NEW.corrected_id;
            SELECT verdict.state INTO now_is FROM claims_verdictversion version
                JOIN claims_verdict verdict ON verdict.id = version.verdict_id WHERE version.id = shown.verdict_version_id;
            IF (NEW.kind = 'correction' AND (shown.slug, shown.edition) IS DISTINCT FROM (old.slug, old.edition + 1::smallint))
                    OR (NEW.kind = 'retraction' AND now_is IS DISTINCT FROM 'retracted')
                    OR (NEW.kind = 'reinstatement' AND now_is IS DISTINCT FROM 'published') THEN
                RAISE EXCEPTION 'nothing happened that this correction could tell of'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_correction_true BEFORE INSERT ON claims_correction
            FOR EACH ROW EXECUTE FUNCTION claims_check_correction();
        ALTER TABLE claims_correction ENABLE ALWAYS TRIGGER claims_correction_true;
    """,
    reverse_sql=_CHECK_PUBLISHED_BEFORE
    + """
        DROP TRIGGER claims_correction_true ON claims_correction;
        DROP FUNCTION claims_check_correction();
    """,
)

# What a rule on cross-checks asked for stays on record; once lifted it stays lifted.
RULES = migrations.RunSQL(
    sql="""
        CREATE FUNCTION claims_check_lifted() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF OLD.lifted_at IS NOT NULL OR NEW.lifted_at IS NULL THEN
                RAISE EXCEPTION 'a rule on cross-checks is lifted once, and nothing else of it changes'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_cross_check_rule_fixed
            BEFORE DELETE OR UPDATE OF id, stream, rating_id, subject_id, reason, set_by_id, created_at
            ON claims_crosscheckrule FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
        CREATE TRIGGER claims_cross_check_rule_lifted BEFORE UPDATE ON claims_crosscheckrule
            FOR EACH ROW EXECUTE FUNCTION claims_check_lifted();
        ALTER TABLE claims_crosscheckrule ENABLE ALWAYS TRIGGER claims_cross_check_rule_fixed;
        ALTER TABLE claims_crosscheckrule ENABLE ALWAYS TRIGGER claims_cross_check_rule_lifted;
    """,
    reverse_sql="""
        DROP TRIGGER claims_cross_check_rule_lifted ON claims_crosscheckrule;
        DROP TRIGGER claims_cross_check_rule_fixed ON claims_crosscheckrule;
        DROP FUNCTION claims_check_lifted();
    """,
)

# Of verdicts that were approved before it was kept.
LOOKED_AT = migrations.RunSQL(
    sql="""
        UPDATE claims_verdict SET looked_at = (
            SELECT max(created_at) FROM claims_decision WHERE verdict_id = claims_verdict.id AND action = 'approve')
        WHERE state IN ('approved', 'published');
    """,
    reverse_sql=migrations.RunSQL.noop,
)


class Migration(migrations.Migration):
    dependencies = [("claims", "0024_what_happens_after_approval")]

    operations = [
        LOOKED_AT,
        NEED,
        DECISION,
        STATE,
        PUBLISHED,
        RULES,
        *[append_only(f"claims_{table}") for table in ("correction", "replyrequest", "replyanswer", "gateexception")],
    ]

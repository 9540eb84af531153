"""What is history can be added to and never changed, whoever asks; the log checks itself as it grows."""

from django.db import migrations

from claims.lib.constraints import APPEND_ONLY_FUNCTION, append_only

TABLES = [
    "claims_auditentry",
    "claims_auditpayload",
    "claims_blob",
    "claims_snapshot",
    "claims_claimversion",
    "claims_figure",
    "claims_attribution",
    "claims_verdictversion",
    "claims_decision",
    "claims_publishedclaimreview",
]

# The chain: each entry names the leaf of the one before it in the same stream.
CHAIN = migrations.RunSQL(
    sql="""
        CREATE FUNCTION claims_audit_check_chain() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE before bytea;
        BEGIN
            IF NEW.stream_seq > 1 THEN
                SELECT leaf INTO before FROM claims_auditentry
                    WHERE stream = NEW.stream AND stream_seq = NEW.stream_seq - 1;
                IF before IS NULL OR before <> NEW.prev THEN
                    RAISE EXCEPTION 'audit entry % of stream % does not continue its chain', NEW.stream_seq, NEW.stream
                        USING ERRCODE = 'integrity_constraint_violation';
                END IF;
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_audit_chain BEFORE INSERT ON claims_auditentry
            FOR EACH ROW EXECUTE FUNCTION claims_audit_check_chain();
        ALTER TABLE claims_auditentry ENABLE ALWAYS TRIGGER claims_audit_chain;
    """,
    reverse_sql="""
        DROP TRIGGER claims_audit_chain ON claims_auditentry;
        DROP FUNCTION claims_audit_check_chain();
    """,
)

# The queue of what is not sealed yet, so that no entry can be forgotten, however it was inserted.
QUEUE = migrations.RunSQL(
    sql="""
        CREATE FUNCTION claims_audit_queue() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO claims_auditpending (entry_id, leaf) VALUES (NEW.id, NEW.leaf);
            RETURN NULL;
        END $$;
        CREATE TRIGGER claims_audit_queue AFTER INSERT ON claims_auditentry
            FOR EACH ROW EXECUTE FUNCTION claims_audit_queue();
        ALTER TABLE claims_auditentry ENABLE ALWAYS TRIGGER claims_audit_queue;
        ALTER TABLE claims_auditpending SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
    """,
    reverse_sql="""
        DROP TRIGGER claims_audit_queue ON claims_auditentry;
        DROP FUNCTION claims_audit_queue();
    """,
)

# The leaf says truly what the body is: the same computation as claims.audit.rules.leaf_data and its leaf hash.
LEAF = migrations.RunSQL(
    sql=r"""
        CREATE FUNCTION claims_audit_check_leaf() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE entry claims_auditentry%ROWTYPE;
        BEGIN
            SELECT * INTO entry FROM claims_auditentry WHERE id = NEW.entry_id;
            IF entry.leaf <> sha256('\x0001'::bytea || uuid_send(entry.stream) || int8send(entry.stream_seq::bigint)
                                    || sha256(NEW.salt || NEW.body)) THEN
                RAISE EXCEPTION 'the body of audit entry % is not the one its leaf commits to', NEW.entry_id
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER claims_audit_leaf BEFORE INSERT ON claims_auditpayload
            FOR EACH ROW EXECUTE FUNCTION claims_audit_check_leaf();
        ALTER TABLE claims_auditpayload ENABLE ALWAYS TRIGGER claims_audit_leaf;
    """,
    reverse_sql="""
        DROP TRIGGER claims_audit_leaf ON claims_auditpayload;
        DROP FUNCTION claims_audit_check_leaf();
    """,
)


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_initial")]

    operations = [APPEND_ONLY_FUNCTION, *[append_only(table) for table in TABLES], CHAIN, QUEUE, LEAF]

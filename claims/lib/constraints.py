"""Database rules that Django has no words for: triggers, written once and installed by migrations."""

from django.db.migrations.operations import RunSQL

APPEND_ONLY_FUNCTION = RunSQL(
    sql="""
        CREATE FUNCTION claims_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% of % refused: these rows are history and are never changed',
                TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END $$;
    """,
    reverse_sql="DROP FUNCTION claims_refuse_change();",
)


def append_only(table: str) -> RunSQL:
    """Refuse UPDATE and DELETE on `table`, whoever asks.

    `ENABLE ALWAYS` keeps the trigger under `session_replication_role = replica` too. TRUNCATE is not covered here: the
    application role lacks that privilege in deployment, and a trigger would break the teardown of transactional tests.
    """
    return RunSQL(
        sql=f"""
            CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
                FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
            ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_append_only;
        """,
        reverse_sql=f"DROP TRIGGER {table}_append_only ON {table};",
    )

"""The role and the database the product uses: not a superuser, and nobody else's."""

import psycopg
from psycopg import sql

# In the template, so that every database made later has them, test databases too.
EXTENSIONS = ("vector", "pg_trgm")


def ensure_role_and_database(
    *,
    port: int,
    superuser: str,
    superuser_password: str,
    role: str,
    role_password: str,
    database: str,
    may_create_databases: bool,
) -> None:
    """Make what is missing; running it again changes nothing but the role's password, to the one given."""

    def connect(name: str) -> psycopg.Connection:
        return psycopg.connect(
            host="127.0.0.1", port=port, user=superuser, password=superuser_password, dbname=name, autocommit=True
        )

    with connect("template1") as template:
        for extension in EXTENSIONS:
            template.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension)))
    with connect("postgres") as admin:
        if not admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
            admin.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))
        rights = "CREATEDB" if may_create_databases else "NOCREATEDB"
        admin.execute(
            sql.SQL("ALTER ROLE {} NOSUPERUSER NOCREATEROLE {} PASSWORD {}").format(
                sql.Identifier(role), sql.SQL(rights), sql.Literal(role_password)
            )
        )
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone():
            admin.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(database), sql.Identifier(role)))
            admin.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(database)))

"""Triggers that keep the audit log append-only, whoever speaks to the database."""

from typing import Any

SQLITE = """
CREATE TRIGGER audit_entry_stays BEFORE UPDATE ON core_auditentry
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_entry_remains BEFORE DELETE ON core_auditentry
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_value_stays BEFORE UPDATE ON core_auditvalue
WHEN NEW.erased_at IS NULL OR NEW.value IS NOT NULL OR NEW.digest <> OLD.digest
BEGIN SELECT RAISE(ABORT, 'a logged value can only be erased'); END;
CREATE TRIGGER audit_value_remains BEFORE DELETE ON core_auditvalue
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
"""

POSTGRESQL = """
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON core_auditentry
FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_value_stays BEFORE UPDATE ON core_auditvalue FOR EACH ROW
WHEN (NEW.erased_at IS NULL OR NEW.value IS NOT NULL OR NEW.digest <> OLD.digest)
EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_value_remains BEFORE DELETE ON core_auditvalue
FOR EACH ROW EXECUTE FUNCTION audit_refuse();
"""

UNSEAL_SQLITE = """
DROP TRIGGER IF EXISTS audit_entry_stays;
DROP TRIGGER IF EXISTS audit_entry_remains;
DROP TRIGGER IF EXISTS audit_value_stays;
DROP TRIGGER IF EXISTS audit_value_remains;
"""

UNSEAL_POSTGRESQL = """
DROP TRIGGER IF EXISTS audit_entry_stays ON core_auditentry;
DROP TRIGGER IF EXISTS audit_value_stays ON core_auditvalue;
DROP TRIGGER IF EXISTS audit_value_remains ON core_auditvalue;
DROP FUNCTION IF EXISTS audit_refuse();
"""


def seal(connection: Any) -> None:
    """From here on the database itself refuses to change or delete what is in the audit log."""
    _run(connection, POSTGRESQL if connection.vendor == "postgresql" else SQLITE)


def unseal(connection: Any) -> None:
    """The database no longer guards the audit log: for going back a migration, and for tests."""
    _run(connection, UNSEAL_POSTGRESQL if connection.vendor == "postgresql" else UNSEAL_SQLITE)


def _run(connection: Any, script: str) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(script)
            return
        for statement in _statements(script):
            cursor.execute(statement)


def _statements(script: str) -> list[str]:
    ends = script.strip().splitlines()
    statements, lines = [], []
    for line in ends:
        lines.append(line)
        if line.endswith("END;") or (line.startswith("DROP") and line.endswith(";")):
            statements.append("\n".join(lines))
            lines = []
    return statements

"""SQLite through pysqlite3, which carries a library without the WAL-reset fault.

The standard library's sqlite3 links whatever the machine has. Django's backend imports `sqlite3`
by name, so the better module takes that name before Django's modules are first imported.
"""

import sys
from pathlib import Path
from typing import Any

import pysqlite3
import pysqlite3.dbapi2

if "django.db.backends.sqlite3.base" not in sys.modules:
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2


from django.db.backends.sqlite3 import base, features, operations


class DatabaseFeatures(features.DatabaseFeatures):
    """pysqlite3 cannot tell the limit of its library, which is SQLite's default."""

    max_query_params = 32_766


class DatabaseOperations(operations.DatabaseOperations):
    """Queries can be shown as they were sent: Django asks the connection for a limit to do that."""

    columns_at_most = 2000

    def _quote_params_for_last_executed_query(self, params: Any) -> tuple[Any, ...]:
        quoted: tuple[Any, ...] = ()
        for start in range(0, len(params), self.columns_at_most):
            some = tuple(params[start : start + self.columns_at_most])
            marks = ", ".join(["QUOTE(?)"] * len(some))
            quoted += self.connection.connection.execute(f"SELECT {marks}", some).fetchone()
        return quoted


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's SQLite wrapper, on the library of pysqlite3."""

    features_class = DatabaseFeatures
    ops_class = DatabaseOperations

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """A connection; the folder of a database file that is yet to be made is made first."""
        name = str(conn_params["database"])
        if not name.startswith((":", "file:")):
            Path(name).parent.mkdir(parents=True, exist_ok=True)
        return super().get_new_connection(conn_params)

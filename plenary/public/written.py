"""Values as JSON text."""

from __future__ import annotations

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder


def to_json(data: Any, **options: Any) -> str:
    """JSON with moments in ISO 8601 and every script as it is."""
    return json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, **options)

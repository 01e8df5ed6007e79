"""The WSGI application: published files first, Django for the rest."""

import os
from typing import cast

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plenary.settings")

django_application = get_wsgi_application()

from plenary.public.server import Application  # noqa: E402
from plenary.public.site import published_site  # noqa: E402  (needs Django to be set up)

application = published_site(behind=cast(Application, django_application))

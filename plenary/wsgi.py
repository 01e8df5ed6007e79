"""The WSGI application: published files first, Django for the rest."""

import os
from typing import cast

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plenary.settings")

django_application = get_wsgi_application()

from plenary.core.checks import production_has_its_own_secrets  # noqa: E402
from plenary.public.server import Application  # noqa: E402
from plenary.public.site import published_site  # noqa: E402  (needs Django to be set up)

# Whatever starts the server: what everybody knows does not guard a conference.
if faults := production_has_its_own_secrets(None):
    raise ImproperlyConfigured(" ".join(str(fault) for fault in faults))

application = published_site(behind=cast(Application, django_application))

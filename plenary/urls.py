"""Where everything is. Public pages are files; what is here is the desk and the signing in."""

from django.urls import include, path

from plenary.core.views import healthz

handler403 = "plenary.desk.views.forbidden.forbidden"

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("language/", include("django.conf.urls.i18n")),
    path("account/", include("allauth.urls")),
    path("desk/", include("plenary.desk.urls")),
    path("api/v1/", include("plenary.api.urls")),
]

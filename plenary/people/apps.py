from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "plenary.people"

    def ready(self) -> None:
        from . import signals  # noqa: F401

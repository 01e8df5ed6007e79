"""The command line: `plenary COMMAND …`."""

import os
import sys


def main() -> None:
    """Run one of Plenary's commands (or one of Django's); without one, say which there are."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plenary.settings")
    arguments = sys.argv[1:]
    if not arguments or arguments in (["help"], ["--help"], ["-h"]):
        print(commands())
        return
    from django.core.management import execute_from_command_line

    execute_from_command_line(["plenary", *arguments])


def commands() -> str:
    """Plenary's own commands, a line each with what it does."""
    import django
    from django.core.management import get_commands, load_command_class

    django.setup()
    own = sorted(name for name, app in get_commands().items() if str(app).startswith("plenary."))
    lines = [f"  {name:<10} {load_command_class(get_commands()[name], name).help}" for name in own]
    end = (
        "`plenary COMMAND --help` tells more. Django's own commands work too (migrate, shell, …)."
    )
    return "\n".join(["plenary COMMAND", "", *lines, "", end])


if __name__ == "__main__":
    main()

"""Pure computation: no Django, no database, no clock; nothing else of Plenary is imported here."""

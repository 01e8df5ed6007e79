"""Press reports read as a careful press officer would, and checked against a record."""

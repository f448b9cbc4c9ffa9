"""The ports' real implementations: one file, one thing outside this process."""

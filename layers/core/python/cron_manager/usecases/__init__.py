"""Decisions that need more than one port. A use case takes ports and a clock, and says what happened."""

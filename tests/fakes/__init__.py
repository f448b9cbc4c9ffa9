"""The ports in memory. tests/contract holds them to what the real tables do."""

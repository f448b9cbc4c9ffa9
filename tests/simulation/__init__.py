"""The product's own use cases in virtual time, under faults: docs/simulation.md."""

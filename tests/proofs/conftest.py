"""Proofs that take minutes: `make prove`. They stand on the same stacks as the end-to-end tests."""

from tests.e2e.conftest import api, received, stack, virtual_stack

__all__ = ["api", "received", "stack", "virtual_stack"]

"""The pieces that the stacks are made of."""

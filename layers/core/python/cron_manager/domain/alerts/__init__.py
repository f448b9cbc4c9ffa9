"""What people are told of, when, and through which channels."""

"""Work that reports by itself: a ping is expected by a schedule, and silence is told of."""

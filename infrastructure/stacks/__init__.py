"""One stack per file; each takes and hands on objects, and none imports another's neighbour."""

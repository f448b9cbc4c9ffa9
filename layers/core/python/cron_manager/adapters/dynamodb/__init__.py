"""Tables. `keys.py` holds every key and index string; each other file stores one kind of record."""

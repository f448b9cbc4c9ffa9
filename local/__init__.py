"""The local stage: everything that `make run` adds around the product so that it runs whole on one machine."""

"""Functions that behave as the tests of function jobs need them to: deployed as a deployment's own code is."""

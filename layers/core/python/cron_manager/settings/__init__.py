"""One frozen record of settings per function, each in a module of its own, and the only readers of the environment."""

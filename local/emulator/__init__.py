"""MiniStack, made faithful where Cron Manager's promises depend on it.

Runs in the environment `.local/emulator`, which holds MiniStack and nothing of ours: these modules import only the
standard library, MiniStack and what it depends on. Each adjustment is one module that says what MiniStack does, what
AWS does, and which seam it takes hold of; `seams` refuses to start when such a seam has moved. `adjustments` lists
them.
"""

"""A faithful EventBridge Scheduler clock: its documented grammar, its time zones, its delivery promises.

It follows https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html and shares nothing with the
product's own engine, so that each of them can prove the other wrong. The modules here do no I/O;
`local/emulator/ticking.py` connects them to the emulator.
"""

"""Jobs that crowd a minute are spread over the seconds after it, each to a place of its own that never changes.

How far, their owners say: no further than a run may be late (`misfireGraceSeconds`), nor than half the interval.
An owner who has given the job a jitter has spread it already.
"""

from dataclasses import replace

from cron_manager.domain.tuning.decision import Action, setting_of
from cron_manager.domain.tuning.holding import owners
from cron_manager.domain.tuning.look import Look, Proposal
from cron_manager.domain.tuning.rule import Rule

_WIDEST = 300  # seconds
_NARROWEST = 60  # below, the runs stay in their minute


def decide(look: Look, rule: Rule) -> Proposal | None:
    """A minute stops being crowded at half the number at which it begins to be, so that jobs do not go to and fro."""
    wanted, crowd = owners(look.job), look.jobs_in_minute
    if crowd is None or wanted.jitter_seconds:
        return None
    setting = setting_of(look.job)
    if look.job.jitter_seconds:
        if crowd > rule.threshold / 2:
            return None
        after = replace(setting, jitter_seconds=wanted.jitter_seconds)
        because = f"Only {crowd} jobs are wanted in its minute by now, not more than half of {rule.threshold:.0f}"
        return Proposal(rule=rule, action=Action.UNSPREAD, after=after, because=because)
    room = _room(look)
    if crowd <= rule.threshold or room < _NARROWEST:
        return None
    after = replace(setting, jitter_seconds=room)
    because = f"{crowd} jobs are wanted in its minute, more than {rule.threshold:.0f}"
    return Proposal(rule=rule, action=Action.SPREAD, after=after, because=because)


def _room(look: Look) -> int:
    """Seconds."""
    interval = owners(look.job).schedule.average_interval(look.now)
    half = int(interval.total_seconds() / 2) if interval else 0
    return min(_WIDEST, look.job.misfire_grace_seconds, half)

"""The expressions of the corpus: chosen ones for every kind, random ones for what nobody thought of."""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from scripts.conformance.model import MONTHS, WEEKDAYS
from scripts.conformance.zones import Change

# What a job may choose at clock changes instead of cron's way; the model alone knows it.
CHOICES = [
    (gap, overlap)
    for gap in ("cron", "runAfter", "skip")
    for overlap in ("cron", "once", "twice")
    if (gap, overlap) != ("cron", "cron")
]


def listed(name: str) -> list[str]:
    """The chosen expressions of a file beside this one."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _item(random: Random, low: int, high: int, names: list[str]) -> str:
    def one(value: int) -> str:
        spelled = names[value - low] if names and random.random() < 0.4 else ""
        return random.choice([spelled, spelled.capitalize(), spelled.upper()]) or str(value)

    first, last = sorted((random.randint(low, high), random.randint(low, high)))
    step = random.choice(
        ["", "", f"/{random.randint(1, max(2, (high - low) // 2))}", f"/{random.randint(1, high + 9)}"]
    )
    # "sun" is 0 to Debian's parser, so a range never ends with Sunday's name.
    span = f"{one(first)}-{last}{step}"
    return random.choice([one(first), one(last), span, f"*/{random.randint(1, high + 5)}"])


def _field(random: Random, low: int, high: int, names: list[str], free: float) -> str:
    if random.random() < free:
        return "*"
    return ",".join(_item(random, low, high, names) for _ in range(random.choice([1, 1, 1, 2, 3])))


def random_plain(random: Random) -> str:
    months = list(MONTHS)
    weekdays = list(WEEKDAYS)
    fields = [
        _field(random, 0, 59, [], 0.1),
        _field(random, 0, 23, [], 0.25),
        _field(random, 1, 31, [], 0.55),
        _field(random, 1, 12, months, 0.7),
        _field(random, 0, 6, weekdays, 0.5),
    ]
    return random.choice([" ", " ", " ", "  ", "\t"]).join(fields)


def random_extended(random: Random) -> str:
    weekdays = ["0", "1", "2", "3", "4", "5", "6", "7", "sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    days = random.sample(
        ["L", "LW", *(f"{random.randint(1, 31)}W" for _ in range(3)), "1", "10-12", "20"], random.randint(1, 3)
    )
    weeks = random.sample(
        [f"{random.choice(weekdays)}L", f"{random.choice(weekdays)}#{random.randint(1, 5)}", "mon", "3-5"],
        random.randint(1, 2),
    )
    day, weekday = random.choice(
        [
            (",".join(days), random.choice("*?")),
            (random.choice(["*", "?", "*/2"]), ",".join(weeks)),
            (",".join(days), ",".join(weeks)),
        ]
    )
    time = f"{_field(random, 0, 59, [], 0.1)} {_field(random, 0, 23, [], 0.2)}"
    second = random.choice(["", "", f"{_field(random, 0, 59, [], 0.1)} "])
    return f"{second}{time} {day} {_field(random, 1, 12, [], 0.7)} {weekday}"


def around(random: Random, change: Change) -> str:
    """An expression that the change of the clock touches, or just misses."""
    touched = change.wall + min(change.gap, timedelta(0))  # an overlap shows the time before it again
    return f"{_minutes(random, touched.minute)} {_hours(random, touched.hour)} {_days(random, touched)}"


def _minutes(random: Random, touched: int) -> str:
    exact = str((touched + random.choice([0, 15, 30, 59])) % 60)
    others = ["0,30", "*/15", "*/30", "0-59", "*", f"{exact}-59", "0-59/25", "5,*/20", "*/45"]
    return random.choice([*([exact] * 4), *others])


def _hours(random: Random, touched: int) -> str:
    before, later = (touched - 1) % 24, (touched + 1) % 24
    lists = [f"{before},{touched},{later}", f"{touched},{later}", f"{min(touched, later)}-{max(touched, later)}"]
    others = ["*", "*/2", f"*/{max(touched, 1)}", f"{touched}-23", f"{before}", f"{later}"]
    return random.choice([*([str(touched)] * 3), *lists, *others])


def _days(random: Random, touched: datetime) -> str:
    day, month, weekday = touched.day, touched.month, touched.isoweekday() % 7
    by_date = [f"{day} * *", f"{day} {month} *", f"* */{month} *"]
    by_weekday = [f"* * {weekday}", f"* {month} {weekday or 7}"]
    by_both = [f"{day} * {(weekday + 1) % 7}", f"*/2 * {weekday}", "1-31 * */2"]
    return random.choice([*(["* * *"] * 4), *by_date, *by_weekday, *by_both])


def as_six(expression: str) -> str:
    """The same in six fields: Debian's answer to the five-field one holds for it."""
    return f"0 {expression}"


def with_question_mark(expression: str) -> str | None:
    """The same with `?` for a lone star in a day field."""
    minute, hour, day, month, weekday = expression.split()
    if "*" not in (day, weekday):
        return None
    return f"{minute} {hour} {day if day != '*' else '?'} {month} {weekday if weekday != '*' else '?'}"

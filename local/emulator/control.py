"""Control over HTTP, on the emulator's port: the clock below `/_clock`, and execution environments made in advance.

    GET    /_clock                 {"virtual", "now", "schedules", "duplicates", "lose", "refuse", "throttle",
                                    "throttled", "fired"}
    POST   /_clock                 any of {"virtual": instant | null, "advanceTo": instant, "settle": seconds,
                                   "duplicates": probability, "lose": probability, "refuse": true | false,
                                   "throttle": requests a second; 0: any number}
    GET    /_clock/fired?since=n   what was fired, from the n-th on
    DELETE /_clock/fired           forget it
    POST   /_functions/warm        {function name or "*": execution environments}

`virtual` sets the time (null: back to the machine's) and plans everything from there: what lies between is not fired.
From there it runs on at the machine's pace, for the functions, the queues' delays and all that expires, but schedules
fire only by `advanceTo`: it moves the time, firing all that falls due on the way, in order. With `settle` it goes from
one due instant to the next and waits at each, up to so many seconds of the machine's time, until nothing is under way:
every run happens at the virtual time it was due. Instants are ISO 8601 with an offset or Z.
"""

import asyncio
import json
from dataclasses import asdict
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs

from local.emulator.functions import FunctionFailedError
from local.emulator.settling import NotSettledError
from local.emulator.ticking import Ticking
from local.emulator.warming import warm

Answer = tuple[int, Any]


class Control:
    """Answers the requests."""

    def __init__(self, clock: Ticking) -> None:
        self._clock = clock

    async def answer(self, method: str, path: str, query: str, body: bytes) -> Answer:
        try:
            return await asyncio.to_thread(self._answer, method, path, query, body)
        except (ValueError, KeyError, TypeError) as wrong:
            return 400, {"error": str(wrong)}
        except NotSettledError as late:
            return 409, {"error": str(late)}
        except FunctionFailedError as broken:
            return 500, {"error": str(broken)}

    def _answer(self, method: str, path: str, query: str, body: bytes) -> Answer:
        match method, path:
            case "GET", "/_clock":
                return 200, self._state()
            case "POST", "/_clock":
                return 200, self._change(json.loads(body or b"{}"))
            case "GET", "/_clock/fired":
                return 200, {"fired": list(self._clock.fired)[int(parse_qs(query).get("since", ["0"])[0]) :]}
            case "DELETE", "/_clock/fired":
                self._clock.fired.clear()
                return 200, self._state()
            case "POST", "/_functions/warm":
                return 200, {"started": warm(json.loads(body))}
        return 404, {"error": f"no {method} {path}"}

    def _change(self, wanted: dict[str, Any]) -> dict[str, Any]:
        unknown = wanted.keys() - {"virtual", "advanceTo", "settle", "duplicates", "lose", "refuse", "throttle"}
        if unknown:
            raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
        faults = self._clock.faults
        faults.duplicates = float(wanted.get("duplicates", faults.duplicates))
        faults.lose = float(wanted.get("lose", faults.lose))
        faults.refuse = bool(wanted.get("refuse", faults.refuse))
        faults.throttle = int(wanted.get("throttle", faults.throttle))
        if "virtual" in wanted:
            self._clock.set_time(_instant(wanted["virtual"]) if wanted["virtual"] else None)
        patience = float(wanted["settle"]) if "settle" in wanted else None
        fired = self._advance(wanted["advanceTo"], patience) if "advanceTo" in wanted else 0
        return {**self._state(), "firedNow": fired}

    def _advance(self, until: str, patience: float | None) -> int:
        if not self._clock.time.is_virtual:
            raise ValueError("set a virtual time first")
        return self._clock.advance(_instant(until), patience)

    def _state(self) -> dict[str, Any]:
        clock = self._clock
        return {
            "virtual": clock.time.is_virtual,
            "now": clock.time.now().isoformat(),
            "schedules": clock.planned,
            **asdict(clock.faults),
            "fired": len(clock.fired),
        }


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError(f"{text!r} has no offset")
    return instant

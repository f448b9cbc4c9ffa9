"""Every route, whoever calls it and whatever it answers, leaves exactly one entry; new routes are covered by being in a
table.
"""

from itertools import product

import pytest
import time_machine

from cron_manager.domain.audit import AuditOutcome
from cron_manager.domain.ids import derived_id
from tests.fakes.clock import NOON
from tests.functions.access_rows import ROWS
from tests.functions.access_world import ROUTES, SIDES

_ASKING = (None, "alice", "rita", "adam")
_TOLD = {name for name, (_, route) in ROUTES.items() if route.is_told}
_KNOWN = sorted(ROWS.keys() & _TOLD)
# Actions of calls that attempt one of several things: which one it was is told by the change itself.
_MORE_EXACT = {
    "job.toggle": {"job.enable", "job.disable"},
    "job.disable": {"job.pause"},
    "secret.put": {"secret.create", "secret.update"},
}


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.mark.parametrize(("name", "who"), list(product(_KNOWN, _ASKING)))
def test_a_call_leaves_exactly_one_entry(name, who):
    function, route = ROUTES[name]
    side = SIDES[function](ROWS[name].state)
    before = {id(entry) for entry in side.audit.everything}

    answer = side.knock(route, who, side.path(route, who or "alice"), ROWS[name])

    new = [entry for entry in side.audit.everything if id(entry) not in before]
    (call,) = {entry.actor.request_id for entry in new}
    own = [entry for entry in new if entry.id == derived_id("aud", entry.at, call)]
    assert len(own) == 1, [(entry.action, entry.id) for entry in new]
    (entry,) = own
    attempted = route.action or "api.read"
    assert entry.action in {attempted} | _MORE_EXACT.get(attempted, set())
    assert (entry.outcome is AuditOutcome.SUCCESS) == (answer.status < 400), (answer.status, entry)
    assert (entry.actor.method, entry.actor.route) == (route.method, route.path)
    assert entry.status in {None, answer.status}


def test_only_pings_leave_no_entry_since_they_have_a_list_of_their_own():
    assert {name.partition("/{")[0] for name in ROUTES.keys() - _TOLD} == {
        f"{method} /heartbeats/ping" for method in ("GET", "HEAD", "POST")
    }


@pytest.mark.parametrize(("name", "who"), list(product(sorted(ROUTES.keys() - _TOLD), _ASKING)))
def test_a_ping_is_in_its_list_and_nowhere_else(name, who):
    function, route = ROUTES[name]
    side = SIDES[function](ROWS[name].state)
    before = len(side.audit.everything)

    side.knock(route, who, side.path(route, who or "alice"), ROWS[name])

    assert (len(side.pings.stored), len(side.audit.everything)) == (1, before)


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_a_route_that_does_something_says_what_and_one_that_only_reads_does_not(name):
    _, route = ROUTES[name]

    kind, _, verb = (route.action or "").partition(".")
    assert bool(kind and verb) == (route.method != "GET"), f"{name}: action={route.action!r}"

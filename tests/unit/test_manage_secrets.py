"""What people do to secrets: whose they are, what the trail says of them, and which jobs may name them."""

from datetime import timedelta

import pytest

from cron_manager.domain.access import ROLE_SCOPES, Principal, Role
from cron_manager.domain.audit import Actor
from cron_manager.domain.call import Auth, AuthKind
from cron_manager.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from cron_manager.usecases.manage_secrets import MOST_SECRETS, ManageSecrets, refuse_foreign_secrets
from tests.fakes.clock import NOON
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.secrets import FakeSecretNames, FakeSecretValues


def person(user_id: str, role: Role) -> Principal:
    return Principal(user_id=user_id, role=role, scopes=ROLE_SCOPES[role])


ALICE, BOB = person("usr_alice", Role.USER), person("usr_bob", Role.USER)
RITA, ADAM = person("usr_rita", Role.READ_ONLY), person("usr_adam", Role.ADMIN)
ACTOR = Actor(id="usr_alice")


class World:
    def __init__(self, *jobs: object) -> None:
        self.names, self.values = FakeSecretNames(), FakeSecretValues()
        self.now = NOON
        self.manage = ManageSecrets(names=self.names, values=self.values, jobs=FakeJobs(*jobs), now=lambda: self.now)


def test_a_secret_is_made_and_its_value_stays_out_of_the_trail():
    world = World()

    secret, is_new = world.manage.put("API_KEY", "hunter22", ALICE, ACTOR)

    assert is_new
    assert (secret.name, secret.version, secret.owner_id) == ("API_KEY", 1, "usr_alice")
    assert world.values.stored == {"API_KEY": "hunter22"}
    (entry,) = world.names.entries
    assert (entry.action, entry.resource) == ("secret.create", "API_KEY")
    assert "hunter22" not in repr(entry)
    assert "hunter22" not in repr(secret)


def test_its_owner_replaces_it():
    world = World()
    world.manage.put("KEY", "hunter22", ALICE, ACTOR)
    world.now = NOON + timedelta(hours=1)

    secret, is_new = world.manage.put("KEY", "hunter23", ALICE, ACTOR)

    assert not is_new
    assert (secret.version, secret.created_at, secret.updated_at) == (2, NOON, world.now)
    assert world.values.stored == {"KEY": "hunter23"}
    assert [entry.action for entry in world.names.entries] == ["secret.create", "secret.update"]


def test_nobody_else_does_but_an_administrator():
    world = World()
    world.manage.put("KEY", "hunter22", ALICE, ACTOR)

    for stranger, refusal in ((BOB, NotFound), (RITA, NotAllowed)):
        with pytest.raises(refusal):
            world.manage.put("KEY", "stolen!", stranger, ACTOR)
        with pytest.raises(refusal):
            world.manage.delete("KEY", stranger, ACTOR)
    world.manage.put("KEY", "hunter23", ADAM, ACTOR)

    assert world.values.stored == {"KEY": "hunter23"}
    assert world.names.find("KEY").owner_id == "usr_alice"


@pytest.mark.parametrize("name", ["", "1ST", "with space", "a/b", "a.b", "x" * 65, "ü", "../x"])
def test_a_name_that_no_template_could_hold_is_refused(name):
    with pytest.raises(InvalidInput) as refused:
        World().manage.put(name, "hunter22", ALICE, ACTOR)

    assert refused.value.problems[0].field == "name"


@pytest.mark.parametrize("value", ["", "abc", "x" * 4097, "ü" * 2049])
def test_a_value_too_short_to_be_masked_or_too_long_to_be_kept_is_refused_without_being_repeated(value):
    with pytest.raises(InvalidInput) as refused:
        World().manage.put("KEY", value, ALICE, ACTOR)

    assert refused.value.problems[0].field == "value"
    assert value not in refused.value.problems[0].message or not value


def test_there_are_only_so_many():
    world = World()
    for number in range(MOST_SECRETS):
        world.manage.put(f"KEY_{number}", "hunter22", ALICE, ACTOR)

    with pytest.raises(Conflict, match="the most"):
        world.manage.put("ONE_MORE", "hunter22", ALICE, ACTOR)


def test_a_secret_that_jobs_use_is_not_deleted_and_the_jobs_are_named():
    world = World(
        a_job(name="mine", headers={"X-Key": "${secret:KEY}"}),
        a_job(name="theirs", owner_id="usr_bob", auth=Auth(kind=AuthKind.BEARER, token="${secret:KEY}")),
        a_job(name="unrelated", body="${secret:OTHER}"),
    )
    world.manage.put("KEY", "hunter22", ALICE, ACTOR)

    with pytest.raises(Conflict, match="“mine”, 1 other job"):
        world.manage.delete("KEY", ALICE, ACTOR)

    assert world.values.stored == {"KEY": "hunter22"}


def test_a_secret_that_nobody_uses_is_deleted_value_and_name():
    world = World()
    world.manage.put("KEY", "hunter22", ALICE, ACTOR)

    world.manage.delete("KEY", ALICE, ACTOR)

    assert (world.values.stored, world.manage.all()) == ({}, [])
    assert world.names.entries[-1].action == "secret.delete"
    with pytest.raises(NotFound):
        world.manage.delete("KEY", ALICE, ACTOR)


def test_a_job_names_only_secrets_that_its_editor_may_use():
    world = World()
    world.manage.put("HERS", "hunter22", ALICE, ACTOR)
    job = a_job(headers={"X-A": "${secret:HERS}"}, body="${secret:GONE}", query_params={"q": "${secret:HERS}"})

    with pytest.raises(InvalidInput) as refused:
        refuse_foreign_secrets(job, world.names, ALICE)
    assert [problem.field for problem in refused.value.problems] == ["body"]

    with pytest.raises(InvalidInput) as refused:
        refuse_foreign_secrets(job, world.names, BOB)
    assert [problem.field for problem in refused.value.problems] == ["queryParams.q", "headers.X-A", "body"]

    refuse_foreign_secrets(a_job(body="${secret:HERS} {{attempt}}"), world.names, ADAM)

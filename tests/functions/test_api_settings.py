"""Settings through the API, for administrators. Adam administers."""

import pytest

from tests.functions.api_world import ApiWorld

JOB = {"name": "backup", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}


@pytest.fixture
def world():
    return ApiWorld()


def change(world, **fields):
    return world.ask("PATCH", "/settings", fields, who="adam")


def test_what_counts_is_what_was_deployed_until_somebody_changes_it(world):
    status, found = world.ask("GET", "/settings", who="adam")

    assert (status, found["version"], found["changed"]) == (200, 0, [])
    assert (
        found["values"]
        == found["deployed"]
        == {
            "apiRateLimit": 100,
            "manualRunLimit": 30,
            "maxConcurrentExecutions": 10,
            "registrationMode": "invite",
            "defaultTimezone": "UTC",
            "executionRetentionDays": 30,
            "autoReschedulingEnabled": True,
            "quietHoursFrom": None,
            "quietHoursTo": None,
            "quietHoursTimezone": "UTC",
            "minimumNotificationSeverity": "LOW",
            "notifyOnFailureDefault": True,
        }
    )
    assert [(each["name"], each["value"]) for each in found["fixed"]] == [("ARCHIVE_RETENTION_DAYS", "90")]


def test_a_changed_setting_counts_and_null_gives_it_back(world):
    changed = change(world, apiRateLimit=50, registrationMode="open")[1]

    assert (changed["values"]["apiRateLimit"], changed["values"]["registrationMode"]) == (50, "open")
    assert (changed["deployed"]["apiRateLimit"], changed["changed"]) == (100, ["apiRateLimit", "registrationMode"])
    assert (changed["updatedBy"], changed["updatedAt"]) == ("usr_adam", "2026-11-21T12:00:00.000Z")
    assert change(world, apiRateLimit=None)[1]["changed"] == ["registrationMode"]


def test_a_stale_change_meets_the_settings_as_they_are(world):
    changed = change(world, apiRateLimit=50, version=0)[1]

    status, error = change(world, apiRateLimit=60, version=0)

    assert (status, error["code"], error["details"]["current"]) == (409, "VERSION_STALE", changed)


def test_each_change_leaves_one_entry_with_what_differs(world):
    change(world, apiRateLimit=50, defaultTimezone="Europe/Berlin")

    (entry,) = world.overrides.entries
    assert (entry.action, entry.resource) == ("settings.update", "settings")
    assert entry.changes == {"apiRateLimit": [None, 50], "defaultTimezone": [None, "Europe/Berlin"]}


@pytest.mark.parametrize(
    "fields",
    [
        {"apiRateLimit": 9},
        {"apiRateLimit": "50"},
        {"manualRunLimit": 0},
        {"registrationMode": "everybody"},
        {"defaultTimezone": "Mars/Olympus"},
        {"maxConcurrentExecutions": 5},
        {"maxConcurrentExecutions": 1001},
        {"LOG_LEVEL": "DEBUG"},
    ],
)
def test_what_cannot_be_a_setting_is_refused_by_its_name(world, fields):
    assert set(world.problems("PATCH", "/settings", fields, who="adam")) == set(fields)


def test_nothing_to_change_is_refused(world):
    assert change(world, version=0)[0] == 422


def test_jobs_that_name_no_time_zone_get_the_default_one(world):
    change(world, defaultTimezone="Europe/Berlin")

    made = world.ask("POST", "/jobs", JOB)[1]
    named = world.ask("POST", "/jobs", JOB | {"name": "other", "timezone": "UTC"})[1]
    replaced = world.ask("PUT", f"/jobs/{named['id']}", JOB | {"name": "other"})[1]

    assert [job["timezone"] for job in (made, named, replaced)] == ["Europe/Berlin", "UTC", "Europe/Berlin"]
    assert world.ask("PATCH", f"/jobs/{named['id']}", {"description": "x"})[1]["timezone"] == "Europe/Berlin"


def test_quiet_hours_and_what_is_told_are_settings_as_well(world):
    fields = {"quietHoursFrom": "22:00", "quietHoursTo": "07:00", "quietHoursTimezone": "Europe/Berlin"}
    fields |= {"minimumNotificationSeverity": "HIGH", "notifyOnFailureDefault": False}

    status, found = change(world, **fields)

    assert status == 200
    assert fields.items() <= found["values"].items()
    assert world.problems("PATCH", "/settings", {"quietHoursFrom": "25:00"}, who="adam").keys() == {"quietHoursFrom"}

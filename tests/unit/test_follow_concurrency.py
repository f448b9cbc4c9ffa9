"""The lanes follow the limit that administrators set, and the deployment's where they set none."""

import pytest

from cron_manager.domain.errors import Unavailable
from cron_manager.domain.job import Lane
from cron_manager.domain.lane_shapes import shape_lanes
from cron_manager.usecases.follow_concurrency import FollowConcurrency
from tests.fakes.lanes import FakeConcurrency, FakeFeeds


class World:
    def __init__(self) -> None:
        self.wanted: int | None = None
        self.feeds, self.concurrency = FakeFeeds(deployed=10), FakeConcurrency()

    def follow(self) -> int:
        return FollowConcurrency(
            wanted=lambda: self.wanted, deployed=10, concurrency=self.concurrency, feeds=self.feeds
        )()

    @property
    def is_shaped_by(self) -> set[int]:
        shapes = {limit: shape_lanes(limit) for limit in (6, 10, 50)}
        return {limit for limit in shapes if self.feeds.shapes == {lane: shapes[limit].of(lane) for lane in Lane}}


@pytest.fixture
def world():
    return World()


def test_while_nothing_is_set_lambda_is_not_even_asked(world):
    assert world.follow() == 0
    assert world.feeds.asked == 0


@pytest.mark.parametrize("limit", [6, 50])
def test_a_limit_that_is_set_shapes_all_lanes_and_is_noted_for_the_executors(world, limit):
    world.wanted = limit

    assert world.follow() > 0
    assert world.is_shaped_by == {limit}
    assert world.concurrency.limit == limit
    assert world.follow() == 0


def test_a_limit_that_is_given_back_is_the_deployment_s_again(world):
    world.wanted = 50
    world.follow()
    world.wanted = None

    assert world.follow() == 4
    assert world.is_shaped_by == {10}
    assert world.concurrency.limit is None


def test_a_deployment_that_shapes_the_lanes_by_its_own_limit_is_followed_by_the_one_that_is_set(world):
    world.wanted = 50
    world.follow()
    world.feeds.shapes = FakeFeeds(deployed=10).shapes

    assert world.follow() == 4
    assert world.is_shaped_by == {50}


def test_what_one_look_could_not_change_the_next_one_does(world):
    world.wanted, world.feeds.broken = 50, Lane.MANUAL
    with pytest.raises(Unavailable):
        world.follow()
    assert world.concurrency.limit is None

    world.feeds.broken = None

    assert world.follow() > 0
    assert world.is_shaped_by == {50}
    assert world.concurrency.limit == 50

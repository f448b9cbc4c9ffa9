"""MAX_CONCURRENT_EXECUTIONS bounds the calls in flight over all lanes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cron_manager.domain.lane_shapes import MAXIMUM_CONCURRENT_EXECUTIONS, MINIMUM_CONCURRENT_EXECUTIONS, shape_lanes


@pytest.mark.parametrize(
    ("limit", "single", "short"),
    [
        (6, 2, (1, 1, 2)),
        (7, 2, (1, 1, 3)),
        (8, 2, (1, 2, 2)),
        (9, 2, (1, 2, 2)),
        (10, 2, (2, 3, 2)),
        (24, 2, (8, 10, 2)),
        (30, 3, (9, 12, 2)),
        (50, 5, (10, 13, 3)),
        (100, 10, (10, 13, 6)),
        (1000, 100, (10, 13, 61)),
    ],
)
def test_the_limit_is_shared_among_the_lanes(limit: int, single: int, short: tuple[int, int, int]) -> None:
    shapes = shape_lanes(limit)

    assert (shapes.long.batch_size, shapes.long.concurrency) == (1, single)
    assert (shapes.manual.batch_size, shapes.manual.concurrency) == (1, single)
    assert (shapes.short.batch_size, shapes.short.places, shapes.short.concurrency) == short


@given(st.integers(MINIMUM_CONCURRENT_EXECUTIONS, MAXIMUM_CONCURRENT_EXECUTIONS))
def test_the_lanes_never_hold_more_calls_than_the_limit_and_use_most_of_it(limit: int) -> None:
    shapes = shape_lanes(limit)

    assert shapes.calls_in_flight <= limit
    assert shapes.calls_in_flight >= limit - 12  # what does not fill an invocation stays unused


@given(st.integers(MINIMUM_CONCURRENT_EXECUTIONS, MAXIMUM_CONCURRENT_EXECUTIONS))
def test_every_lane_is_one_that_lambda_accepts(limit: int) -> None:
    shapes = shape_lanes(limit)

    for shape in (shapes.short, shapes.long, shapes.manual, shapes.function):
        assert 2 <= shape.concurrency <= 1000
        assert 1 <= shape.batch_size <= min(10, shape.places)


@given(st.integers(8, MAXIMUM_CONCURRENT_EXECUTIONS))
def test_a_batch_leaves_places_for_what_comes_while_it_hangs(limit: int) -> None:
    short = shape_lanes(limit).short

    assert short.batch_size < short.places


@pytest.mark.parametrize("limit", [-1, 0, 5, 1001])
def test_a_limit_that_cannot_be_shared_is_refused(limit: int) -> None:
    with pytest.raises(ValueError, match="MAX_CONCURRENT_EXECUTIONS must be from 6 to 1000"):
        shape_lanes(limit)

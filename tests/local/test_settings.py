"""What a person may set when starting the local stack."""

import socket

import pytest

from local.settings import TARGET_PORT, Settings


def test_the_target_takes_another_port_where_its_usual_one_is_taken():
    with socket.socket() as holder:
        try:
            holder.bind(("127.0.0.1", TARGET_PORT))
            holder.listen()
        except OSError:
            pass  # taken by somebody else, which is as good
        assert Settings.read({}).places.target_port != TARGET_PORT


@pytest.mark.parametrize("name", ["PORT", "EMULATOR_PORT", "TARGET_PORT"])
def test_a_port_that_was_asked_for_is_taken_at_its_word(name):
    places = Settings.read({name: "18765"}).places

    assert 18765 in {places.console_port, places.emulator_port, places.target_port}

"""Networks that a token may be bound to."""

import pytest

from cron_manager.domain.networks import is_within, network_problem, written_network


@pytest.mark.parametrize(
    ("address", "network", "inside"),
    [
        ("10.1.2.3", "10.0.0.0/8", True),
        ("11.1.2.3", "10.0.0.0/8", False),
        ("::ffff:10.1.2.3", "10.0.0.0/8", True),
        ("10.1.2.3", "::/0", False),
        ("2001:db8::1", "2001:db8::/32", True),
        ("2001:db8::1", "0.0.0.0/0", False),
        ("0x0a010203", "10.0.0.0/8", False),
        ("10.1.2.3:443", "10.0.0.0/8", False),
        ("", "0.0.0.0/0", False),
    ],
)
def test_an_address_lies_in_a_network_of_its_kind(address, network, inside):
    assert is_within(address, [network]) is inside


def test_no_network_holds_nothing():
    assert not is_within("10.1.2.3", [])


@pytest.mark.parametrize(("text", "written"), [("10.0.0.1", "10.0.0.1/32"), ("2001:DB8::/32", "2001:db8::/32")])
def test_a_network_has_one_form(text, written):
    assert (network_problem(text), written_network(text)) == (None, written)

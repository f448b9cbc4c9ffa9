"""Which addresses a job may call."""

import pytest

from cron_manager.adapters.name_resolution import NameNotFound
from cron_manager.adapters.target_guard import TargetBlocked, TargetGuard

BLOCKED = [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1",
    "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::7f00:1", "2002:a9fe:a9fe::1", "2002:7f00:1::1", "2001:0:7f00:1::5601:5601", "2001:db8::1",
    "fe80::1%eth0", "fec0::1", "3fff::1", "5f00::1", "4000::1",
]  # fmt: skip
PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"]


@pytest.mark.parametrize("address", BLOCKED)
def test_addresses_that_are_not_public_are_refused(address):
    assert not TargetGuard().allows(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed_whatever_carries_them(address):
    assert TargetGuard().allows(address)


def test_a_deployment_may_allow_a_network_and_nothing_beside_it():
    guard = TargetGuard.of(["10.1.0.0/16", "::1/128"])

    assert guard.allows("10.1.2.3")
    assert guard.allows("::ffff:10.1.2.3")
    assert guard.allows("::1")
    assert not guard.allows("10.2.0.1")


@pytest.mark.parametrize(
    "host",
    ["localhost", "127.1", "0x7f000001", "2130706433", "0177.0.0.1", "０x7f.1", "①②⑦.0.0.1", "[::1]"],  # noqa: RUF001  # what the resolver reads as loopback
)
async def test_no_way_of_writing_loopback_leads_there(host):
    with pytest.raises((TargetBlocked, NameNotFound)):
        await TargetGuard().addresses(host, 80)


async def test_one_private_address_among_a_host_s_blocks_the_host():
    async def both(_host: str, _port: int):
        return ["93.184.216.34", "10.0.0.1"]

    with pytest.raises(TargetBlocked, match=r"10\.0\.0\.1"):
        await TargetGuard.of([], resolve=both).addresses("rebinding.example", 80)


@pytest.mark.parametrize(("port", "allowed"), [(80, True), (443, True), (8443, True), (22, False), (9001, False)])
async def test_a_public_address_is_called_at_the_web_s_ports_and_those_that_the_deployment_allows(port, allowed):
    guard = TargetGuard.of([], ports=[8443])

    if allowed:
        assert await guard.addresses("8.8.8.8", port) == ["8.8.8.8"]
    else:
        with pytest.raises(TargetBlocked, match="port"):
            await guard.addresses("8.8.8.8", port)


async def test_in_an_allowed_network_any_port_is_called():
    assert await TargetGuard.of(["127.0.0.0/8"]).addresses("127.0.0.1", 8090) == ["127.0.0.1"]

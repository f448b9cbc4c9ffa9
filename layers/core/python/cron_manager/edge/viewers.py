"""Where a request comes from (docs/decisions/0014-viewer-addresses.md).

API Gateway knows who holds the connection to it: behind the one origin that is CloudFront. So the origin writes the
viewer's address into a header of its own, and beside it a proof that it is the origin, which only it and we know.
Without the proof the header is anybody's word, and whoever holds the connection counts.
"""

import hmac
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_address

from cron_manager.edge.http_call import HttpCall

PROOF = "x-origin-proof"
ADDRESS = "x-viewer-address"


class Viewers:
    """Tells the address that a request comes from."""

    def __init__(self, proof: Callable[[], str] | None = None) -> None:
        """`proof` answers the origin's; None: nobody stands before API Gateway."""
        self._proof = proof

    def located(self, call: HttpCall) -> HttpCall:
        """The call with its viewer's address, and without the proof, so that nothing writes it down."""
        headers = {name: value for name, value in call.headers.items() if name not in {PROOF, ADDRESS}}
        address = call.headers.get(ADDRESS, "")
        known = self._is_origin(call.headers.get(PROOF)) and _is_address(address)
        return replace(call, headers=headers, source_ip=address if known else call.source_ip)

    def _is_origin(self, sent: str | None) -> bool:
        if sent is None or self._proof is None:
            return False
        return hmac.compare_digest(sent.encode(), self._proof().encode())


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True

"""A deployment's functions become jobs within a minute or two of it, without anybody doing anything."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class DeploymentReader(Protocol):
    def deployment(self) -> str | None:
        """Whose handlers are all registered; None before the first."""
        ...


@dataclass(frozen=True, kw_only=True)
class FollowDeployment:
    registered: DeploymentReader
    register: Callable[[str], None]  # asks the registry for it, and does not wait
    deployment_id: str  # of what runs

    def __call__(self) -> bool:
        """Whether the registry had to be asked: every minute, until it has written down that it is done."""
        if self.registered.deployment() == self.deployment_id:
            return False
        self.register(self.deployment_id)
        return True

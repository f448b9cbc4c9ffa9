"""What every stack of one deployment is told."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from infrastructure.environment import Environment, Parameters
from infrastructure.packaging import Packages

_ID_LETTERS = 16


@dataclass(frozen=True, kw_only=True)
class Deployment:
    """One deployment: an environment, what the person set, and what was built for it."""

    name: str  # first part of every stack's id; two deployments in one account have two names
    environment: Environment
    parameters: Parameters
    packages: Packages  # the zips that Lambda runs
    console_files: Path  # the built console, uploaded where the environment hosts it
    emulator_url: str  # where the emulator listens; empty in AWS

    def stack_id(self, part: str) -> str:
        return f"{self.name}-{self.environment.title}-{part}"

    @property
    def secrets_path(self) -> str:
        """Where the jobs' secrets stand in the Parameter Store: `<path>/<name>`."""
        return f"/{self.name}-{self.environment.title}/secrets"

    @property
    def channels_path(self) -> str:
        """Where the secrets of the channels that alerts go through stand: `<path>/<channel's id>`."""
        return f"/{self.name}-{self.environment.title}/channels"

    @property
    def public_url_parameter(self) -> str:
        """The Parameter Store's name for where the API is reached from outside."""
        return f"/{self.name}-{self.environment.title}/public-url"

    @property
    def objectives(self) -> dict[str, str]:
        """What the deployment is held to, as functions' settings."""
        return {
            "SLO_START_SECONDS": str(self.parameters.slo_start_seconds),
            "SLO_START_PERCENT": self.parameters.slo_start_percent,
            "SLO_API_PERCENT": self.parameters.slo_api_percent,
        }

    @property
    def id(self) -> str:
        """Names what runs: other code or other settings make another one, the same ones the same, whenever and by
        whomever they are deployed. Jobs that wait for a deployment run when it changes.
        """
        packages = (self.packages.core, self.packages.dependencies, *self.packages.functions.values())
        parts = [package.content_hash for package in packages] + [repr(self.environment), repr(self.parameters)]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_ID_LETTERS]

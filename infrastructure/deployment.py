"""What every stack of one deployment is told."""

from dataclasses import dataclass
from pathlib import Path

from infrastructure.environment import Environment, Parameters
from infrastructure.packaging import Packages


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

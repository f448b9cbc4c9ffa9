"""Whose rights a deployment uses."""

from aws_cdk import CliCredentialsStackSynthesizer, DefaultStackSynthesizer, IReusableStackSynthesizer

from infrastructure.environment import Environment


def synthesizer(environment: Environment) -> IReusableStackSynthesizer:
    """The caller's own rights, or the roles that `cdk bootstrap` made.

    The emulator refuses to assume the bootstrap's publishing roles once it enforces permissions; the caller's own
    rights work there either way, so that one template serves both.
    """
    return CliCredentialsStackSynthesizer() if environment.cli_credentials else DefaultStackSynthesizer()

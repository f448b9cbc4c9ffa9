"""What the tester touches: secrets, to read them, and targets. No table, no queue: nothing of a trial is kept."""

from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.http_caller import HttpCaller
from cron_manager.adapters.secret_values import ParameterReader
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.adapters.threads import ThreadedSecrets
from cron_manager.settings.tester import TesterSettings


@cache
def caller() -> HttpCaller:
    settings = TesterSettings.read()
    guard = TargetGuard.of(settings.target_allow_cidrs, settings.target_allow_ports)
    secrets = ThreadedSecrets(ParameterReader(aws.ssm, settings.secrets_path))
    return HttpCaller(guard, secrets=secrets, for_trial=True)

"""The calculator of costs counts what a deployment has."""

from benchmarks.month import ALARMS, SECRETS
from tests.infrastructure.assembly import Synthesized

_REMEDY = "set it in benchmarks/month.py, then: .venv/bin/python scripts/costs.py --write"


def test_the_calculator_knows_how_many_alarms_and_secrets_there_are(prod: Synthesized) -> None:
    assert len([*prod.resources("AWS::CloudWatch::Alarm")]) == ALARMS, _REMEDY
    assert len([*prod.resources("AWS::SecretsManager::Secret")]) == SECRETS, _REMEDY

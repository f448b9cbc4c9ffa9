"""Our own functions, as other functions of ours ask them for something."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError


class AskedFunction:
    """A Lambda function that is asked and answers, both in JSON."""

    def __init__(self, client: Callable[[], Any], name: str) -> None:
        self._client = client
        self._name = name

    def __call__(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """RuntimeError with Lambda's words when the function fails, or cannot be asked."""
        try:
            answer = self._client().invoke(FunctionName=self._name, Payload=json.dumps(request).encode())
        except (BotoCoreError, ClientError) as error:
            raise RuntimeError(str(error)) from error
        told: dict[str, Any] = json.loads(answer["Payload"].read())
        if "FunctionError" in answer:
            raise RuntimeError(str(told.get("errorMessage", answer["FunctionError"])))
        return told


class StartedFunction:
    """A Lambda function that is told which deployment runs, and is not waited for."""

    def __init__(self, client: Callable[[], Any], name: str) -> None:
        self._client = client
        self._name = name

    def __call__(self, deployment_id: str) -> None:
        payload = json.dumps({"deploymentId": deployment_id}).encode()
        self._client().invoke(FunctionName=self._name, InvocationType="Event", Payload=payload)

"""The environment variables of a function's process: Lambda's own, the function's, the emulator's address; no others.

https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
"""

import os
import sys
import time
import uuid
from pathlib import Path
from typing import Any

from local.emulator import seams

PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"


def environment(config: dict[str, Any], code: Path, layers: list[Path], *, endpoint: str) -> dict[str, str]:
    """For a function's configuration, its unpacked code and layers."""
    runtime = seams.module("core.lambda_runtime")
    region = seams.require(runtime, "_account_region_from_function_config")(config)[1]
    name = config.get("FunctionName", "")
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LANG": "en_US.UTF-8",
        "TZ": ":UTC",
        "HOME": "/tmp",  # noqa: S108  as in Lambda
        "PYTHONPATH": os.pathsep.join(map(str, [code, *_opt(layers)])),
        "AWS_ENDPOINT_URL": endpoint,
        **config.get("Environment", {}).get("Variables", {}),
        "_HANDLER": config.get("Handler", ""),
        "LAMBDA_TASK_ROOT": str(code),
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "AWS_EXECUTION_ENV": f"AWS_Lambda_{PYTHON}",
        "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
        "AWS_LAMBDA_FUNCTION_NAME": name,
        "AWS_LAMBDA_FUNCTION_VERSION": config.get("Version", "$LATEST"),
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(config.get("MemorySize", 128)),
        "AWS_LAMBDA_LOG_GROUP_NAME": (config.get("LoggingConfig") or {}).get("LogGroup") or f"/aws/lambda/{name}",
        "AWS_LAMBDA_LOG_STREAM_NAME": f"{time.strftime('%Y/%m/%d', time.gmtime())}/[$LATEST]{uuid.uuid4().hex}",
        **seams.require(runtime, "execution_credentials")(config),
    }


def _opt(layers: list[Path]) -> list[Path]:
    """Lambda merges the layers in /opt, where a later one covers an earlier one."""
    found = []
    for layer in reversed(layers):
        found += [layer / "python" / "lib" / PYTHON / "site-packages", layer / "python"]
    return [path for path in found if path.is_dir()]

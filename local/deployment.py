"""Deploys the CDK app onto the emulator with the real CDK command line, unless exactly this is already there."""

import json
from pathlib import Path

from botocore.exceptions import ClientError

from local import tools
from local.emulated import client
from local.fingerprints import fingerprint
from local.places import ACCOUNT, REGION, ROOT
from local.settings import Settings
from local.signing import SECRET

_SOURCES = (
    "app.py",
    "cdk.json",
    "infrastructure",
    "layers",
    "functions",
    "jobs",
    "requirements/runtime.txt",
    "package-lock.json",
)
_STACK_PREFIX = "CronManager-Local-"
Outputs = dict[str, str]


class Deployment:
    """What was deployed, remembered beside the emulator's state."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._places = settings.places
        self._record = self._places.state / "deployment.json"

    def present(self) -> Outputs | None:
        """The outputs, if these sources and parameters are deployed and the emulator still has them."""
        try:
            record = json.loads(self._record.read_text())
        except (FileNotFoundError, ValueError):
            return None
        if record["fingerprint"] != self.fingerprint() or not self._still_there():
            return None
        return dict(record["outputs"])

    def deploy(self) -> Outputs:
        """Raises StartFailedError with the end of the command line's log."""
        fresh = self.fingerprint()
        self._make_asset_bucket()
        outputs_file = self._places.build / "outputs.json"
        tools.run("cdk deploy", self._command(outputs_file), log=self._places.logs / "deploy.log", environment={
            "AWS_ENDPOINT_URL": self._places.emulator_url, "AWS_REGION": REGION, "AWS_DEFAULT_REGION": REGION,
            "AWS_ACCESS_KEY_ID": ACCOUNT, "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_SESSION_TOKEN": "", "AWS_PROFILE": "",
            "CDK_DEFAULT_ACCOUNT": ACCOUNT, "CDK_DEFAULT_REGION": REGION,
            "JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION": "1", "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION": "1",
        })  # fmt: skip
        stacks = json.loads(outputs_file.read_text())
        outputs = {name: value for stack in stacks.values() for name, value in stack.items()}
        self._record.write_text(json.dumps({"fingerprint": fresh, "outputs": outputs}))
        return outputs

    def adopt(self) -> None:
        """Take what a copied folder holds for deployed here, outputs and all."""
        record = json.loads(self._record.read_text())
        self._record.write_text(json.dumps({**record, "fingerprint": self.fingerprint()}))

    def _command(self, outputs_file: Path) -> list[str]:
        context = {
            "env": "local",
            "emulatorUrl": self._places.emulator_url,
            "PUBLIC_URL": self._places.console_url,
            **self._own_code(),
            **self._settings.parameters,
        }
        return [
            str(ROOT / "node_modules" / ".bin" / "cdk"), "deploy", "--all", "--require-approval", "never",
            "--outputs-file", str(outputs_file), "--output", str(self._places.build / "cdk.out"),
            "--method", "direct", "--concurrency", "2", "--progress", "events",
            "--no-notices", "--no-version-reporting",
            *(part for name, value in context.items() for part in ("-c", f"{name}={value}")),
        ]  # fmt: skip

    def fingerprint(self) -> str:
        """Of the sources, the parameters and where the stack is reached: another one is deployed anew."""
        settings = {
            "PUBLIC_URL": self._places.console_url,
            **self._settings.parameters,
            "emulatorUrl": self._places.emulator_url,
            "auth": str(self._settings.auth),
        }
        sources = [*_SOURCES, *self._own_code().values()]
        return fingerprint([ROOT / source for source in sources], settings)

    def _own_code(self) -> dict[str, str]:
        return {"jobs": str(self._settings.jobs)} if self._settings.jobs else {}

    def _make_asset_bucket(self) -> None:
        """All of `cdk bootstrap` that a deployment with the caller's own credentials needs, without its ten seconds."""
        s3 = client("s3", self._places.emulator_url)
        try:
            s3.create_bucket(Bucket=f"cdk-hnb659fds-assets-{ACCOUNT}-{REGION}")
        except ClientError as error:
            if error.response["Error"]["Code"] not in ("BucketAlreadyOwnedByYou", "BucketAlreadyExists"):
                raise

    def _still_there(self) -> bool:
        stacks = client("cloudformation", self._places.emulator_url).list_stacks()["StackSummaries"]
        complete = {
            stack["StackName"] for stack in stacks if stack["StackStatus"] in ("CREATE_COMPLETE", "UPDATE_COMPLETE")
        }
        return any(name.startswith(_STACK_PREFIX) for name in complete)

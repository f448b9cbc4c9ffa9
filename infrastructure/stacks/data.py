"""What the system remembers: five tables, archive, backups and three secrets. The only stack whose loss would hurt."""

from typing import cast

from aws_cdk import CfnOutput, Stack
from aws_cdk import aws_secretsmanager as secretsmanager
from constructs import Construct

from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.constructs.archive import Archive
from infrastructure.constructs.audit_heads import AuditHeads
from infrastructure.constructs.backups import BackupBucket
from infrastructure.constructs.synthesizer import synthesizer
from infrastructure.constructs.tables import Table, removal_policy
from infrastructure.deployment import Deployment
from infrastructure.environment import Environment


class DataStack(Stack):
    """The tables and the secret."""

    def __init__(self, scope: Construct, *, deployment: Deployment) -> None:
        environment = deployment.environment
        super().__init__(
            scope,
            deployment.stack_id("Data"),
            description="Cron Manager: tables and secret",
            termination_protection=environment.deletion_protection,
            synthesizer=synthesizer(environment),
        )
        self.jobs = self._jobs(environment)
        self.executions = self._executions(environment)
        self.identity = self._identity(environment)
        self.audit = self._audit(environment)
        self.audit_heads = AuditHeads(self, "AuditHeads", environment=environment)
        self.archive = Archive(
            self, "Archive", environment=environment, days=deployment.parameters.archive_retention_days
        )
        self.backups = BackupBucket(self, "Backups", environment=environment)
        self.realtime = Table(self, "Realtime", environment=environment, streamed=True, expires=True)
        self.secret = self._secret(
            "Secret",
            "Cron Manager's root secret: every signing key is derived from it",
            environment,
            unrotated="A new root secret signs everybody out; rotating it is an operator's decision.",
        )
        self.setup_secret = self._secret(
            "SetupSecret",
            "Makes Cron Manager's first administrator, once",
            environment,
            unrotated="It counts only until the first administrator is made.",
        )
        self.origin_proof = self._secret(
            "OriginProof",
            "By this Cron Manager's one origin proves to its functions that it is the origin",
            environment,
            unrotated="Origin and functions must learn of another one together, which is a deployment.",
        )
        self._outputs()

    def _jobs(self, environment: Environment) -> Table:
        """Definitions; the registrar and the broadcaster follow the stream. Decisions about jobs expire."""
        table = Table(self, "Jobs", environment=environment, streamed=True, expires=True)
        table.add_index("active", "active", "id", included=None)
        table.add_index("listing", "listing", "id", included=None)
        table.add_index("changed", "changed", "changedAt", included=None)
        return table

    def _executions(self, environment: Environment) -> Table:
        """One item per occurrence; `open` holds those that somebody must look at again."""
        table = Table(self, "Executions", environment=environment, streamed=True, expires=True)
        table.add_index("open", "open", "openUntil")
        return table

    def _identity(self, environment: Environment) -> Table:
        """Users, API tokens, sign-ins, rate counters."""
        table = Table(self, "Identity", environment=environment, expires=True)
        table.add_index("listing", "listing", "id", included=None)
        return table

    def _audit(self, environment: Environment) -> Table:
        """Append-only: no function may change or delete an entry. The auditor follows the stream."""
        table = Table(self, "Audit", environment=environment, streamed=True)
        table.add_index("resource", "resource", "sk", included=None)
        table.add_index("actor", "actor", "sk", included=None)
        return table

    def _secret(
        self, construct_id: str, description: str, environment: Environment, *, unrotated: str
    ) -> secretsmanager.ISecret:
        """A secret that the deployment makes up; `unrotated` says why nobody makes up another one later.

        Handed on by its documented attribute `Id`, which is the ARN in AWS and in the emulator alike; the emulator
        takes a plain reference for the name, and no grant fits a name.
        """
        secret = secretsmanager.Secret(
            self,
            construct_id,
            description=description,
            generate_secret_string=secretsmanager.SecretStringGenerator(password_length=64, exclude_punctuation=True),
            removal_policy=removal_policy(environment),
        )
        acknowledge(secret, {"AwsSolutions-SMG4": unrotated})
        resource = cast("secretsmanager.CfnSecret", secret.node.default_child)
        return secretsmanager.Secret.from_secret_complete_arn(self, f"{construct_id}ByArn", resource.attr_id)

    def _outputs(self) -> None:
        CfnOutput(
            self,
            "SetupSecretCommand",
            value="aws secretsmanager get-secret-value --query SecretString --output text "
            f"--secret-id {self.setup_secret.secret_arn}",
            description="Shows what the first administrator is made with, on the console's page /set-up",
        )
        CfnOutput(self, "JobsTable", value=self.jobs.table_name)
        CfnOutput(self, "ExecutionsTable", value=self.executions.table_name)
        CfnOutput(self, "IdentityTable", value=self.identity.table_name)
        CfnOutput(self, "AuditTable", value=self.audit.table_name)
        CfnOutput(self, "AuditHeadsBucket", value=self.audit_heads.bucket_name)
        CfnOutput(self, "ArchiveBucket", value=self.archive.bucket_name)
        CfnOutput(self, "RealtimeTable", value=self.realtime.table_name)
        CfnOutput(self, "BackupsBucket", value=self.backups.bucket_name)
        CfnOutput(self, "RootSecret", value=self.secret.secret_arn)

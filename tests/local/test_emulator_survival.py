"""What is there again after a stop and after a kill."""

import time
from collections.abc import Iterator

import pytest
from botocore.exceptions import ClientError

from local.places import Places
from tests.local.conftest import RunningEmulator, arn, free_port, until

pytestmark = pytest.mark.emulator
STUCK = "import time\ndef handler(event, context):\n    time.sleep(60)\n"


@pytest.fixture
def mortal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningEmulator]:
    folder = tmp_path_factory.mktemp("mortal")
    running = RunningEmulator(places=Places(folder=folder, emulator_port=free_port())).start()
    yield running
    running.kill()


def fill(emulator: RunningEmulator) -> None:
    emulator.table("things")
    emulator.put("things", "kept")
    emulator.queue("held", VisibilityTimeout="600")
    emulator.aws("sqs").send_message(QueueUrl=emulator.queue("letters"), MessageBody="hello")
    emulator.aws("s3").create_bucket(Bucket="files")
    emulator.aws("s3").put_object(Bucket="files", Key="a.txt", Body=b"text", ContentType="text/plain")
    emulator.aws("secretsmanager").create_secret(Name="secret", SecretString="hidden")
    emulator.schedule("kept", "cron(0 0 1 1 ? 2199)", "letters")
    emulator.function("stuck", STUCK, Timeout=120)


def check(emulator: RunningEmulator) -> None:
    item = emulator.aws("dynamodb").get_item(TableName="things", Key={"pk": {"S": "kept"}, "sk": {"S": "-"}})["Item"]
    assert item["pk"] == {"S": "kept"}
    assert emulator.bodies(emulator.queue("letters"), 1) == ["hello"]
    found = emulator.aws("s3").get_object(Bucket="files", Key="a.txt")
    assert (found["Body"].read(), found["ContentType"]) == (b"text", "text/plain")
    assert emulator.aws("secretsmanager").get_secret_value(SecretId="secret")["SecretString"] == "hidden"
    assert emulator.aws("scheduler").get_schedule(Name="kept")["ScheduleExpression"] == "cron(0 0 1 1 ? 2199)"
    assert emulator.ask("GET", "/_clock")["schedules"] == 1
    assert emulator.aws("lambda").get_function(FunctionName="stuck")["Configuration"]["Timeout"] == 120


def test_a_graceful_stop_is_quick_and_keeps_everything(mortal: RunningEmulator) -> None:
    fill(mortal)

    seconds = mortal.stop()
    mortal.start()

    assert seconds < 10
    check(mortal)


def test_a_kill_loses_at_most_what_came_after_the_last_checkpoint(mortal: RunningEmulator) -> None:
    fill(mortal)
    written = mortal.places.state / "emulator.pickle"
    until(written.exists, seconds=20)
    before = written.stat().st_mtime_ns
    mortal.put("things", "later")
    until(lambda: written.stat().st_mtime_ns > before, seconds=20)

    mortal.kill()
    mortal.start()

    check(mortal)


def test_a_kill_in_mid_write_leaves_the_checkpoint_before(mortal: RunningEmulator) -> None:
    fill(mortal)
    mortal.stop()
    (mortal.places.state / "emulator.new").write_bytes(b"half a pickle")

    mortal.start()

    check(mortal)


def test_a_message_that_a_killed_function_held_is_received_again_at_once(mortal: RunningEmulator) -> None:
    fill(mortal)
    queue = mortal.queue("held")
    mapping = mortal.aws("lambda").create_event_source_mapping(EventSourceArn=arn("sqs", "held"), FunctionName="stuck")
    mortal.aws("sqs").send_message(QueueUrl=queue, MessageBody="interrupted")
    attribute = "ApproximateNumberOfMessagesNotVisible"
    attributes = {"QueueUrl": queue, "AttributeNames": [attribute]}
    until(lambda: mortal.aws("sqs").get_queue_attributes(**attributes)["Attributes"][attribute] == "1")
    mortal.aws("lambda").update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)
    time.sleep(3)  # a checkpoint later

    mortal.kill()
    mortal.start()

    assert mortal.bodies(queue, 1, seconds=5) == ["interrupted"]


def test_stream_records_that_nobody_took_yet_are_delivered_after_a_restart(mortal: RunningEmulator) -> None:
    seen = mortal.queue("seen")
    stream = mortal.table("streamed")
    source = (
        "import boto3, os\n"
        "def handler(event, context):\n"
        "    for record in event['Records']:\n"
        "        key = record['dynamodb']['Keys']['pk']['S']\n"
        "        boto3.client('sqs').send_message(QueueUrl=os.environ['QUEUE'], MessageBody=key)\n"
    )
    mortal.function("follower", source, Environment={"Variables": {"QUEUE": seen}})
    mapping = mortal.aws("lambda").create_event_source_mapping(
        EventSourceArn=stream, FunctionName="follower", StartingPosition="TRIM_HORIZON"
    )
    mortal.put("streamed", "before")
    assert mortal.bodies(seen, 1) == ["before"]
    mortal.aws("lambda").update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)
    mortal.put("streamed", "between")

    mortal.stop()
    mortal.start()
    mortal.aws("lambda").update_event_source_mapping(UUID=mapping["UUID"], Enabled=True)

    assert mortal.bodies(seen, 1) == ["between"]


def test_nothing_is_restored_into_an_empty_folder(mortal: RunningEmulator) -> None:
    with pytest.raises(ClientError):
        mortal.aws("dynamodb").describe_table(TableName="things")

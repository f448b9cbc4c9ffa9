"""DynamoDB's exports to S3 have files. MiniStack tells that an export was completed, and writes nothing.

Everything is in one data file, as DynamoDB does with a small table:
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html. The table is exported as it
is now, whatever instant is asked for. The seam is `dynamodb._export_table_to_point_in_time`.
"""

import gzip
import json
from typing import Any

from local.emulator import seams


def install() -> None:
    dynamodb, s3 = seams.module("services.dynamodb"), seams.module("services.s3")
    seams.require(s3, "_put_object")

    def export(data: dict[str, Any]) -> Any:
        answer = original(data)
        described = json.loads(answer[2]).get("ExportDescription")
        if described and data.get("ExportFormat") != "ION":
            _write(dynamodb, s3, described)
        return answer

    original = seams.replace(dynamodb, "_export_table_to_point_in_time", "data", export)


def _write(dynamodb: Any, s3: Any, described: dict[str, Any]) -> None:
    table = dynamodb._tables[described["TableArn"].rpartition("/")[2]]
    items = [item for partition in table["items"].values() for item in partition.values()]
    prefix = f"{described['S3Prefix']}/" if described.get("S3Prefix") else ""
    folder = f"{prefix}AWSDynamoDB/{described['ExportArn'].rpartition('/')[2]}"
    data = f"{folder}/data/all.json.gz"
    lines = "".join(json.dumps({"Item": item}) + "\n" for item in items)
    summary = {
        "exportArn": described["ExportArn"],
        "itemCount": len(items),
        "manifestFilesS3Key": f"{folder}/manifest-files.json",
        "outputFormat": "DYNAMODB_JSON",
    }
    files = {
        data: gzip.compress(lines.encode()),
        f"{folder}/manifest-files.json": json.dumps({"dataFileS3Key": data, "itemCount": len(items)}).encode() + b"\n",
        f"{folder}/manifest-summary.json": json.dumps(summary).encode(),
    }
    for key, content in files.items():
        s3._put_object(described["S3Bucket"], key, content, {})

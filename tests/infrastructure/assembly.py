"""A synthesized deployment as the tests read it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from infrastructure.environment import Environment
from infrastructure.packaging import Packages

ROOT = Path(__file__).parents[2]
PARTS = ("Data", "Execution", "Records", "Api", "Console", "Monitoring")

Template = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One resource of a template."""

    stack: str  # such as `Data`
    logical_id: str
    kind: str  # such as `AWS::SQS::Queue`
    definition: Template

    @property
    def properties(self) -> Template:
        properties: Template = self.definition.get("Properties", {})
        return properties


@dataclass(frozen=True, kw_only=True)
class Synthesized:
    """One environment's cloud assembly."""

    environment: Environment
    name: str  # the deployment's
    folder: Path
    packages: Packages

    def template(self, part: str) -> Template:
        return _read(self.template_path(part))

    def template_path(self, part: str) -> Path:
        return self.folder / f"{self.name}-{self.environment.title}-{part}.template.json"

    def resources(self, *kinds: str) -> Iterator[Resource]:
        for part in PARTS:
            for logical_id, definition in self.template(part)["Resources"].items():
                if not kinds or definition["Type"] in kinds:
                    yield Resource(stack=part, logical_id=logical_id, kind=definition["Type"], definition=definition)


@cache
def _read(path: Path) -> Template:
    template: Template = json.loads(path.read_text())
    return template


def text(value: object) -> str:
    """A property as one line in the words of the code: a reference to `LanesShort189DF598` is `LanesShort`."""
    match value:
        case str():
            written = value
        case {"Ref": str() as written} | {"Fn::Sub": str() as written}:
            pass
        case {"Fn::GetAtt": [str() as name, *_]}:
            written = name
        case {"Fn::Select": [int(), {"Fn::Split": [":", of]}]}:
            written = text(of)
        case {"Fn::ImportValue": imported}:
            written = text(imported).partition(":")[2]
        case {"Fn::Join": [str() as separator, list() as parts]}:
            written = separator.join(text(part) for part in parts)
        case _:
            raise AssertionError(f"No words for {value!r}")
    exported = re.sub(r"ExportsOutput(?:FnGetAtt|Ref)(\w+?)[0-9A-F]{8}[A-Za-z]*[0-9A-F]{8}", r"\1", written)
    return re.sub(r"\b([A-Z][A-Za-z]+?)[0-9A-F]{8}\b", r"\1", exported)


def invoked(value: object) -> str:
    """The function behind an alias that is invoked, or behind itself: `ExecutorFunction` for `ExecutorLive:live`."""
    return re.sub(r"Live(:live)?$", "Function", text(value))

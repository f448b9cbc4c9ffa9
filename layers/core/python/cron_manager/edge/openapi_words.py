"""What fields are, in words, with an example each: for the OpenAPI document, where the schemas leave it unsaid."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cron_manager.edge.openapi_components import Json

Entry = list[Any]  # what it is, and where it helps an example

_GENERAL = "fields"


@dataclass(frozen=True, kw_only=True)
class Words:
    """Sections of entries by field: a schema's own, then those of the schemas that it is like, then the general one."""

    sections: Mapping[str, Mapping[str, Entry]]
    like: Mapping[str, str]
    examples: Mapping[str, Json]  # whole ones, by schema
    remedies: Mapping[str, str]  # by error code

    @classmethod
    def read(cls, toml: str) -> "Words":
        sections = tomllib.loads(toml)
        return cls(
            like=sections.pop("like", {}),
            examples=sections.pop("examples", {}),
            remedies=sections.pop("remedies", {}),
            sections=sections,
        )

    def describe(self, components: dict[str, Json]) -> None:
        """Gives every field of every schema its description, where it has none of its own."""
        for schema, component in components.items():
            for field, shape in component.get("properties", {}).items():
                if not shape.get("description") and (said := self._description(schema, field, components)):
                    shape["description"] = said

    def parameter(self, path: str, name: str) -> Json:
        """A parameter's description and example, by the path that leads to it or else by its name."""
        section = self.sections.get("parameters", {})
        entry = section.get(path[: path.find("}") + 1]) or section.get(name) or []
        return dict(zip(("description", "example"), entry, strict=False))

    def example(self, schema: str, field: str) -> Entry:
        """A field's example for this schema as [example]; [] without one."""
        entries = (self.sections.get(name, {}).get(field, []) for name in self.line(schema))
        return next((entry[1:] for entry in entries if entry[1:]), [])

    def general_example(self, field: str) -> Entry:
        return self.sections.get(_GENERAL, {}).get(field, [])[1:]

    def _description(self, schema: str, field: str, components: Mapping[str, Json]) -> str | None:
        for name in self.line(schema):
            told = components.get(name, {}).get("properties", {}).get(field, {}).get("description")
            entry = self.sections.get(name, {}).get(field, [])
            if said := told or "".join(entry[:1]):
                return str(said)
        return "".join(self.sections.get(_GENERAL, {}).get(field, [])[:1]) or None

    def line(self, schema: str) -> list[str]:
        """The schema, the one that it is like, and so on."""
        return [schema, *self.line(self.like[schema])] if schema in self.like else [schema]

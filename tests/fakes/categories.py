"""Categories in memory, and one to begin with."""

from dataclasses import replace
from typing import Any

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.category import Category, Moved, filed_by
from cron_manager.domain.errors import Conflict, NameTaken
from cron_manager.domain.ids import new_id
from cron_manager.domain.job import Job
from tests.fakes.clock import NOON


def a_category(**changes: Any) -> Category:
    """Alice's."""
    return Category(
        **{
            "id": new_id("cat", NOON),
            "version": 1,
            "owner_id": "usr_alice",
            "name": "billing",
            "created_by": "usr_alice",
            "updated_by": "usr_alice",
            "created_at": NOON,
            "updated_at": NOON,
        }
        | changes
    )


class FakeCategories:
    """Reads and changes categories; keeps the audit entries."""

    def __init__(self, *categories: Category) -> None:
        self.stored: dict[str, Category | Moved] = {category.id: category for category in categories}
        self.entries: list[AuditEntry] = []

    def filed(self, job: Job) -> Job:
        if job.category_id is None:
            return job
        filed = filed_by(self.stored.values()).get(job.category_id)
        if filed is None:
            return replace(job, category_id=None)
        return replace(job, category_id=filed.category_id, kept_days=filed.execution_retention_days)

    def find(self, category_id: str) -> Category | None:
        found = self.stored.get(category_id)
        return found if isinstance(found, Category) else None

    def all(self) -> list[Category]:
        living = [each for each in self.stored.values() if isinstance(each, Category)]
        return sorted(living, key=lambda category: category.id)

    def known(self) -> list[Category | Moved]:
        return list(self.stored.values())

    def create(self, category: Category, entry: AuditEntry) -> None:
        self._refuse_taken_name(category)
        self.stored[category.id] = category
        self.entries.append(entry)

    def replace(self, before: Category, after: Category, entry: AuditEntry) -> None:
        self._refuse_changed(before)
        self._refuse_taken_name(after)
        self.stored[after.id] = after
        self.entries.append(entry)

    def delete(self, category: Category, entry: AuditEntry) -> None:
        self._refuse_changed(category)
        del self.stored[category.id]
        self.entries.append(entry)

    def move(self, category: Category, target: Category, entry: AuditEntry) -> None:
        self._refuse_changed(category)
        self._refuse_changed(target)
        self.stored[category.id] = Moved(id=category.id, to=target.id)
        self.entries.append(entry)

    def _refuse_changed(self, category: Category) -> None:
        current = self.find(category.id)
        if current is None or current.version != category.version:
            raise Conflict

    def _refuse_taken_name(self, category: Category) -> None:
        others = (each for each in self.all() if each.id != category.id)
        if any(each.name.casefold() == category.name.casefold() for each in others):
            raise NameTaken

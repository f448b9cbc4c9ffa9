"""What people and programs do to categories. Everybody reads them; their owners and administrators change them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from cron_manager.domain.access import Principal, Role
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.catalogue import JobRow
from cron_manager.domain.category import NOWHERE, Category, CategoryStatus, Moved, followed
from cron_manager.domain.errors import CategoryInUse, Conflict, InvalidInput, NotAllowed, NotFound
from cron_manager.domain.execution import KEPT
from cron_manager.domain.ids import is_id, new_id
from cron_manager.ports import Clock

MOST_CATEGORIES = 100
_NO_SUCH = "There is no such category, or it is not yours."  # the same for both
_TELLING = ("name", "description", "color", "status", "execution_retention_days")


class CategoryStore(Protocol):
    """Categories, for those who change them."""

    def find(self, category_id: str) -> Category | None: ...

    def all(self) -> list[Category]: ...

    def known(self) -> Sequence[Category | Moved]:
        """Those that were deleted and left jobs behind as well."""
        ...

    def create(self, category: Category, entry: AuditEntry) -> None:
        """NameTaken when another category has the name."""
        ...

    def replace(self, before: Category, after: Category, entry: AuditEntry) -> None:
        """Conflict when the category is not as `before` says any more; NameTaken as for `create`."""
        ...

    def delete(self, category: Category, entry: AuditEntry) -> None:
        """Jobs that name it are in none from now on. Conflict when it is not as it was read any more."""
        ...

    def move(self, category: Category, target: Category, entry: AuditEntry) -> None:
        """Deletes it; jobs that name it are in the target from now on. Conflict when either is not as it was read."""
        ...


class CategoryReader(Protocol):
    def find(self, category_id: str) -> Category | None: ...


@dataclass(frozen=True, kw_only=True)
class ManageCategories:
    categories: CategoryStore
    rows: Callable[[datetime], Iterable[JobRow]]  # of every living job, as of some seconds ago
    now: Clock
    retention: Callable[[], timedelta] = field(default=lambda: KEPT)  # for which the table holds what ended

    def all(self) -> list[Category]:
        """By name."""
        return sorted(self.categories.all(), key=lambda category: (category.name.casefold(), category.id))

    def uses(self) -> Counter[str]:
        """How many jobs each category has, by its id."""
        filed = self.filed()
        found = (filed.get(row.category_id) for row in self.rows(self.now()) if row.category_id)
        return Counter(category_id for category_id in found if category_id)

    def filed(self) -> Mapping[str, str]:
        """Id that a job may name → id of the living category that it is in."""
        return followed(self.categories.known())

    def get(self, category_id: str) -> Category:
        category = self.categories.find(category_id) if is_id("cat", category_id) else None
        if category is None:
            raise NotFound(_NO_SUCH)
        return category

    def create(self, definition: Mapping[str, Any], principal: Principal, actor: Actor) -> Category:
        """Conflict when there are as many as there may be; InvalidInput for executions kept longer than all others."""
        if principal.role is Role.READ_ONLY:
            raise NotAllowed
        self._refuse_longer(definition)
        if len(self.categories.all()) >= MOST_CATEGORIES:
            raise Conflict(f"There are {MOST_CATEGORIES} categories, the most; delete one that nobody needs.")
        now = self.now()
        category = Category(
            **definition,
            id=new_id("cat", now),
            version=1,
            owner_id=principal.user_id,
            created_by=principal.user_id,
            updated_by=principal.user_id,
            created_at=now,
            updated_at=now,
        )
        entry = audited(actor, "category.create", category.id, now, changes=_changes(None, category))
        self.categories.create(category, entry)
        return category

    def replace(
        self, category_id: str, definition: Mapping[str, Any], version: int | None, principal: Principal, actor: Actor
    ) -> Category:
        """Conflict says that the version is another one now; InvalidInput as for `create`."""
        before, now = self._changeable(category_id, principal), self.now()
        if version is not None and version != before.version:
            raise Conflict
        self._refuse_longer(definition)
        after = replace(before, **definition, version=before.version + 1, updated_by=principal.user_id, updated_at=now)
        entry = audited(actor, "category.update", after.id, now, changes=_changes(before, after))
        self.categories.replace(before, after, entry)
        return after

    def delete(self, category_id: str, move_to: str | None, principal: Principal, actor: Actor) -> None:
        """Its jobs go to the category `move_to`, or to none when that says so.

        CategoryInUse when it has jobs and nobody says where they go; InvalidInput when they cannot go there. No job is
        written: whoever reads one follows where its category went (docs/decisions/0022-deleted-categories.md).
        """
        category = self._changeable(category_id, principal)
        jobs = self.uses()[category.id]
        if jobs and move_to is None:
            raise CategoryInUse(jobs)
        changes = {**_changes(category, None), **({"jobsMovedTo": [None, move_to]} if jobs else {})}
        entry = audited(actor, "category.delete", category.id, self.now(), changes=changes)
        if move_to in {None, NOWHERE}:
            self.categories.delete(category, entry)
        else:
            self.categories.move(category, self._target(str(move_to), category), entry)

    def _refuse_longer(self, definition: Mapping[str, Any]) -> None:
        days, most = definition.get("execution_retention_days"), self.retention().days
        if days is not None and days > most:
            raise InvalidInput.of(
                "executionRetentionDays", f"Write at most {most}, for which all executions are kept, or null."
            )

    def _target(self, category_id: str, leaving: Category) -> Category:
        if category_id == leaving.id:
            raise InvalidInput.of("moveTo", "Name another category than the one that is deleted, or none.")
        return open_category(category_id, self.categories, field="moveTo")

    def _changeable(self, category_id: str, principal: Principal) -> Category:
        """Everybody reads categories; to who may not change one, there is none to change."""
        category = self.get(category_id)
        if not principal.sees(category.owner_id):
            raise NotFound(_NO_SUCH)
        if not principal.changes(category.owner_id):
            raise NotAllowed("You may see this category, but not change it.")
        return category


def open_category(category_id: str, categories: CategoryReader, *, field: str = "categoryId") -> Category:
    """A category that takes jobs. InvalidInput, which names the field, when there is none or it is archived."""
    category = categories.find(category_id)
    if category is None:
        raise InvalidInput.of(field, f"There is no category {category_id}; GET /categories lists them.")
    if category.status is CategoryStatus.ARCHIVED:
        raise InvalidInput.of(field, f"The category “{category.name}” is archived; choose another one or none.")
    return category


def _changes(before: Category | None, after: Category | None) -> dict[str, object]:
    """Name → [before, after] for what differs."""
    return {
        _public(name): [old, new]
        for name in _TELLING
        if (old := getattr(before, name, None) or None) != (new := getattr(after, name, None) or None)
    }


def _public(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)

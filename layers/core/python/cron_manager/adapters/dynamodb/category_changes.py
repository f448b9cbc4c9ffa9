"""Changes of categories: each one transaction that holds the category, its name and its audit entry together."""

from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.categories import CategoryBook, CategoryTable, category_to_item, moved_to_item
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.category import Category, Moved
from cron_manager.domain.errors import Conflict, NameTaken

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class CategoryChanges(CategoryTable):
    """The categories for those who change them, and who read jobs with the same book: it is to forget what changed."""

    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str, book: CategoryBook) -> None:
        super().__init__(client, table)
        self._audit_table = audit_table
        self._book = book

    def create(self, category: Category, entry: AuditEntry) -> None:
        """NameTaken when another category has the name."""
        put = self._put(category_to_item(category), {"ConditionExpression": "attribute_not_exists(pk)"})
        if self._write([put, self._take_name(category)], entry):
            raise NameTaken

    def replace(self, before: Category, after: Category, entry: AuditEntry) -> None:
        """Conflict when the category is not at the version of `before` any more; NameTaken as for `create`."""
        writes = [self._put(category_to_item(after), _unchanged(before))]
        if after.name.casefold() != before.name.casefold():
            writes += [self._take_name(after), self._free_name(before)]
        failed = self._write(writes, entry)
        if failed:
            raise Conflict if 0 in failed else NameTaken

    def delete(self, category: Category, entry: AuditEntry) -> None:
        """Jobs that name it are in none from now on. Conflict when it is at another version or gone."""
        delete = {"Delete": {"TableName": self._table, "Key": keys.category(category.id), **_unchanged(category)}}
        if self._write([delete, self._free_name(category)], entry):
            raise Conflict

    def move(self, category: Category, target: Category, entry: AuditEntry) -> None:
        """Deletes it; jobs that name it are in the target from now on. Conflict when either was changed or deleted."""
        moved = self._put(moved_to_item(Moved(id=category.id, to=target.id)), _unchanged(category))
        check = {
            "ConditionCheck": {"TableName": self._table, "Key": keys.category(target.id), **_unchanged(target)},
        }
        if self._write([moved, check, self._free_name(category)], entry):
            raise Conflict

    def _put(self, item: Any, condition: dict[str, Any]) -> Any:
        return {"Put": {"TableName": self._table, "Item": item, **condition}}

    def _take_name(self, category: Category) -> Any:
        item = {**keys.category_name(category.name), "categoryId": encode(category.id)}
        return self._put(item, {"ConditionExpression": "attribute_not_exists(pk)"})

    def _free_name(self, category: Category) -> Any:
        return {"Delete": {"TableName": self._table, "Key": keys.category_name(category.name)}}

    def _write(self, writes: list[Any], entry: AuditEntry) -> frozenset[int]:
        """The places of the writes whose conditions did not hold."""
        failed = write_together(self._client, [*writes, audit_put(self._audit_table, entry)], entry.id)
        self._book.forget()
        return failed


def _unchanged(category: Category) -> dict[str, Any]:
    return {
        "ConditionExpression": "version = :was",
        "ExpressionAttributeValues": {":was": encode(category.version)},
    }

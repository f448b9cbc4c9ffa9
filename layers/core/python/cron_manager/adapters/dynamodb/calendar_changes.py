"""Changes of calendars: each one transaction that holds the calendar, its name and its audit entry together."""

from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.calendars import CalendarBook, CalendarTable, calendar_to_item
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict, NameTaken
from cron_manager.domain.schedule.calendars import Calendar

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_SAME_VERSION = "version = :was"


class CalendarChanges(CalendarTable):
    """The calendars for those who change them, and who read jobs with the same book: it is to forget what changed."""

    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str, book: CalendarBook) -> None:
        super().__init__(client, table)
        self._audit_table = audit_table
        self._book = book

    def create(self, calendar: Calendar, entry: AuditEntry) -> None:
        """NameTaken when another calendar has the name."""
        put = self._put(calendar, {"ConditionExpression": "attribute_not_exists(pk)"})
        self._write([put, self._take_name(calendar)], entry)

    def replace(self, before: Calendar, after: Calendar, entry: AuditEntry) -> None:
        """Conflict when the calendar is not at the version of `before` any more; NameTaken as for `create`."""
        writes = [self._put(after, _unchanged(before))]
        if after.name.casefold() != before.name.casefold():
            writes += [self._take_name(after), self._free_name(before)]
        self._write(writes, entry)

    def delete(self, calendar: Calendar, entry: AuditEntry) -> None:
        """Conflict when the calendar is at another version or gone."""
        key = keys.calendar(calendar.id)
        delete = {"Delete": {"TableName": self._table, "Key": key, **_unchanged(calendar)}}
        self._write([delete, self._free_name(calendar)], entry)

    def _put(self, calendar: Calendar, condition: dict[str, Any]) -> Any:
        return {"Put": {"TableName": self._table, "Item": calendar_to_item(calendar), **condition}}

    def _take_name(self, calendar: Calendar) -> Any:
        return {
            "Put": {
                "TableName": self._table,
                "Item": {**keys.calendar_name(calendar.name), "calendarId": encode(calendar.id)},
                "ConditionExpression": "attribute_not_exists(pk)",
            }
        }

    def _free_name(self, calendar: Calendar) -> Any:
        return {"Delete": {"TableName": self._table, "Key": keys.calendar_name(calendar.name)}}

    def _write(self, writes: list[Any], entry: AuditEntry) -> None:
        failed = write_together(self._client, [*writes, audit_put(self._audit_table, entry)], entry.id)
        self._book.forget()
        if 0 in failed:
            raise Conflict
        if failed:
            raise NameTaken


def _unchanged(calendar: Calendar) -> dict[str, Any]:
    return {
        "ConditionExpression": _SAME_VERSION,
        "ExpressionAttributeValues": {":was": encode(calendar.version)},
    }

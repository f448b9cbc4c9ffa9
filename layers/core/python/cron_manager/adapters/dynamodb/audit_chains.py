"""The audit table's chains: blocks beside the entries, put once and never changed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.domain.audit_chain import Block, Link, Sealed, content_hash
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class AuditChains:
    """Implements ChainStore and ChainReader. Every reading is strongly consistent."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def chains_of(self, day: str) -> Sequence[str]:
        return keys.audit_chains(day)

    def last_block(self, chain: str) -> Block | None:
        found = self._client.query(**self._request(keys.chain_partition(chain)), ScanIndexForward=False, Limit=1)
        return next(map(item_to_block, found["Items"]), None)

    def append(self, block: Block) -> bool:
        try:
            self._client.put_item(
                TableName=self._table, Item=block_to_item(block), ConditionExpression="attribute_not_exists(pk)"
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def blocks(self, chain: str) -> Iterator[Block]:
        return map(item_to_block, self._items(keys.chain_partition(chain)))

    def sealed(self, chain: str) -> Iterator[Sealed]:
        return map(item_to_sealed, self._items(keys.audit_partition(chain)))

    def _items(self, partition: str) -> Iterator[Mapping[str, Any]]:
        for page in self._client.get_paginator("query").paginate(**self._request(partition)):
            yield from page["Items"]

    def _request(self, partition: str) -> dict[str, Any]:
        return {
            "TableName": self._table,
            "KeyConditionExpression": "pk = :pk",
            "ExpressionAttributeValues": {":pk": encode(partition)},
            "ConsistentRead": True,
        }


def chain_of(item: Mapping[str, Any]) -> str | None:
    """The chain that an entry's item belongs to; None for an item that is no entry."""
    partition: str = item["pk"]["S"]
    return partition.removeprefix(keys.AUDIT_PREFIX) if partition.startswith(keys.AUDIT_PREFIX) else None


def item_to_sealed(item: Mapping[str, Any]) -> Sealed:
    return Sealed(position=item["sk"]["S"], content=content_hash(item))


def block_to_item(block: Block) -> Item:
    return keys.chain_block(block.chain, block.number) | encode_item(
        {
            "first": block.first,
            "previous": block.previous,
            "links": [f"{link.entry.position} {link.entry.content} {link.hash}" for link in block.links],
            "at": to_iso(block.at),
            "hash": block.hash,
        }
    )


def item_to_block(item: Mapping[str, Any]) -> Block:
    """A block without links, when somebody has made of it what cannot be read."""
    try:
        return _block(decode_item(item))
    except (AttributeError, KeyError, TypeError, ValueError):
        chain, number = item["pk"]["S"].removeprefix(keys.CHAIN_PREFIX), item["sk"]["S"]
        place = int(number) if number.isdecimal() else -1
        return Block(chain=chain, number=place, first=0, previous="", links=(), at=_NEVER, hash="")


def _block(stored: Mapping[str, Any]) -> Block:
    links = (text.split(" ") for text in stored["links"])
    return Block(
        chain=stored["pk"].removeprefix(keys.CHAIN_PREFIX),
        number=int(stored["sk"]),
        first=stored["first"],
        previous=stored["previous"],
        links=tuple(Link(entry=Sealed(position=where, content=what), hash=own) for where, what, own in links),
        at=from_iso(stored["at"]),
        hash=stored["hash"],
    )

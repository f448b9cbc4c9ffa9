"""Channels: where alerts go. For administrators; what gives access to a channel is put and never read."""

from typing import TYPE_CHECKING

from alert_presentation import channel_shown, delivery_shown

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NotFound, VersionStale
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from deps import Deps

if TYPE_CHECKING:
    from schemas import alerts as alert_schemas
else:
    alert_schemas = lazy_module("schemas.alerts")

Request = EdgeRequest[Deps]


def list_channels(request: Request) -> Answer:
    """By name."""
    return Answer(data=[channel_shown(channel) for channel in request.deps.manage_channels.all()])


def create_channel(request: Request) -> Answer:
    definition = request.body(alert_schemas.ChannelCreate).definition()
    channel, signing_secret = request.deps.manage_channels.create(definition, request.principal, request.actor)
    headers = {"Location": f"/api/v1/channels/{channel.id}", "ETag": f'"{channel.version}"'}
    return Answer(data=channel_shown(channel, signing_secret), headers=headers)


def get_channel(request: Request) -> Answer:
    channel = request.deps.manage_channels.get(request.path["channelId"])
    return Answer(data=channel_shown(channel), headers={"ETag": f'"{channel.version}"'})


def replace_channel(request: Request) -> Answer:
    body, manage = request.body(alert_schemas.ChannelReplace), request.deps.manage_channels
    version = body.version if body.version is not None else request.if_match
    channel_id = request.path["channelId"]
    try:
        channel = manage.replace(channel_id, body.definition(), version, request.principal, request.actor)
    except Conflict as error:
        raise VersionStale(channel_shown(manage.get(channel_id))) from error
    return Answer(data=channel_shown(channel), headers={"ETag": f'"{channel.version}"'})


def delete_channel(request: Request) -> Answer:
    request.deps.manage_channels.delete(request.path["channelId"], request.actor)
    return Answer()


def try_channel(request: Request) -> Answer:
    return Answer(data={"deliveryId": request.deps.manage_channels.try_out(request.path["channelId"]).id})


def list_deliveries(request: Request) -> Answer:
    """The newest first."""
    query = request.query(alert_schemas.DeliveryQuery)
    channel_id = request.path["channelId"]
    bound = {"channelId": channel_id}
    before = request.deps.cursors.open(query.cursor, "deliveries", bound)
    found = request.deps.manage_channels.deliveries_of(channel_id, before, query.limit + 1)
    page = found[: query.limit]
    cursor = request.deps.cursors.seal(page[-1].id if len(found) > query.limit else None, "deliveries", bound)
    return Answer(
        data=[delivery_shown(each) for each in page], pagination=Pagination(limit=query.limit, next_cursor=cursor)
    )


_ALL, _ONE = "/channels", "/channels/{channelId}"

ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path=_ALL,
        handler=list_channels,
        scope=Scope.ADMIN,
        summary="List channels",
        description="All of them, by name. Up to 50.",
        tag="Notifications",
        response=lambda: alert_schemas.Channel,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path=_ALL,
        handler=create_channel,
        action="channel.create",
        scope=Scope.ADMIN,
        summary="Create a channel",
        description="Alerts that fit its routing go there. A webhook is signed by Standard Webhooks; a channel reaches"
        " the addresses that jobs may call, and no others.",
        tag="Notifications",
        status=201,
        takes_key=True,
        answers_secret=True,
        body=lambda: alert_schemas.ChannelCreate,
        response=lambda: alert_schemas.Channel,
        errors=(Conflict,),
    ),
    Route(
        method="GET",
        path=_ONE,
        handler=get_channel,
        scope=Scope.ADMIN,
        summary="Read a channel",
        tag="Notifications",
        response=lambda: alert_schemas.Channel,
        errors=(NotFound,),
    ),
    Route(
        method="PUT",
        path=_ONE,
        handler=replace_channel,
        action="channel.update",
        scope=Scope.ADMIN,
        summary="Replace a channel",
        description="Its kind stays. `url`, `signingSecret` and `routingKey` stay as they are if all are left out. Send"
        " the version that you read, in the body or as `If-Match`.",
        tag="Notifications",
        body=lambda: alert_schemas.ChannelReplace,
        response=lambda: alert_schemas.Channel,
        errors=(NotFound, VersionStale),
    ),
    Route(
        method="DELETE",
        path=_ONE,
        handler=delete_channel,
        action="channel.delete",
        scope=Scope.ADMIN,
        summary="Delete a channel",
        description="With its secrets. What is on its way through it is given up.",
        tag="Notifications",
        status=204,
        errors=(NotFound, Conflict),
    ),
    Route(
        method="POST",
        path=f"{_ONE}/test",
        handler=try_channel,
        action="channel.test",
        scope=Scope.ADMIN,
        summary="Try a channel out",
        description="Sends a message that says what it is; the channel's deliveries tell what became of it.",
        tag="Notifications",
        status=202,
        takes_key=True,
        response=lambda: alert_schemas.Tried,
        errors=(NotFound,),
    ),
    Route(
        method="GET",
        path=f"{_ONE}/deliveries",
        handler=list_deliveries,
        scope=Scope.ADMIN,
        summary="List a channel's deliveries",
        description="What became of each notification, the newest first; kept for 30 days.",
        tag="Notifications",
        query=lambda: alert_schemas.DeliveryQuery,
        response=lambda: alert_schemas.Delivery,
        response_is_list=True,
        errors=(NotFound,),
    ),
)

"""Categories: what jobs are filed under. Everybody reads them, their owners and administrators change them."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.category import Category
from cron_manager.domain.errors import CategoryInUse, Conflict, NameTaken, NotAllowed, NotFound, VersionStale
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import category_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import categories as category_schemas
else:
    category_schemas = lazy_module("schemas.categories")

Request = EdgeRequest[Deps]


def list_categories(request: Request) -> Answer:
    """By name."""
    manage = request.deps.manage_categories
    uses = manage.uses()
    return Answer(data=[category_shown(category, uses[category.id]) for category in manage.all()])


def create_category(request: Request) -> Answer:
    definition = request.body(category_schemas.CategoryCreate).definition()
    category = request.deps.manage_categories.create(definition, request.principal, request.actor)
    return _shown(category, 0, {"Location": f"/api/v1/categories/{category.id}"})


def get_category(request: Request) -> Answer:
    category = request.deps.manage_categories.get(request.path["categoryId"])
    return _shown(category, request.deps.manage_categories.uses()[category.id])


def replace_category(request: Request) -> Answer:
    body, manage = request.body(category_schemas.CategoryReplace), request.deps.manage_categories
    version = body.version if body.version is not None else request.if_match
    category_id = request.path["categoryId"]
    try:
        category = manage.replace(category_id, body.definition(), version, request.principal, request.actor)
    except NameTaken:
        raise
    except Conflict as error:
        current = manage.get(category_id)
        raise VersionStale(category_shown(current, manage.uses()[current.id])) from error
    return _shown(category, manage.uses()[category.id])


def delete_category(request: Request) -> Answer:
    move_to = request.query(category_schemas.CategoryDeletion).move_to
    request.deps.manage_categories.delete(request.path["categoryId"], move_to, request.principal, request.actor)
    return Answer()


def _shown(category: Category, uses: int, headers: dict[str, str] | None = None) -> Answer:
    return Answer(data=category_shown(category, uses), headers={"ETag": f'"{category.version}"', **(headers or {})})


_ALL, _ONE = "/categories", "/categories/{categoryId}"

ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path=_ALL,
        handler=list_categories,
        scope=Scope.READ,
        summary="List categories",
        description="All of them, by name.",
        tag="Categories",
        response=lambda: category_schemas.Category,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path=_ALL,
        handler=create_category,
        action="category.create",
        scope=Scope.WRITE,
        summary="Create a category",
        description="Jobs name it in `categoryId`. There are a hundred at most.",
        tag="Categories",
        status=201,
        takes_key=True,
        body=lambda: category_schemas.CategoryCreate,
        response=lambda: category_schemas.Category,
        errors=(NameTaken, Conflict, NotAllowed),
    ),
    Route(
        method="GET",
        path=_ONE,
        handler=get_category,
        scope=Scope.READ,
        summary="Read a category",
        tag="Categories",
        response=lambda: category_schemas.Category,
        errors=(NotFound,),
    ),
    Route(
        method="PUT",
        path=_ONE,
        handler=replace_category,
        action="category.update",
        scope=Scope.WRITE,
        summary="Replace a category",
        description="Send the version that you read, in the body or as `If-Match`, so that nobody's change is lost.",
        tag="Categories",
        body=lambda: category_schemas.CategoryReplace,
        response=lambda: category_schemas.Category,
        errors=(NotFound, NotAllowed, NameTaken, VersionStale),
    ),
    Route(
        method="DELETE",
        path=_ONE,
        handler=delete_category,
        action="category.delete",
        scope=Scope.DELETE,
        summary="Delete a category",
        description="One with jobs wants to be told where they go; without `moveTo` the answer counts them. The move is"
        " done at once, however many they are; lists follow within 30 s.",
        tag="Categories",
        status=204,
        query=lambda: category_schemas.CategoryDeletion,
        errors=(NotFound, NotAllowed, CategoryInUse, Conflict),
    ),
)

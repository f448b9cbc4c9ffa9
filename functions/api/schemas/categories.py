"""Categories at the edge."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from cron_manager.domain.category import NOWHERE, CategoryStatus
from cron_manager.edge.schemas import Instant, QuerySchema, Schema
from schemas.job_fields import CategoryOrNone, Name

Color = Annotated[
    str, Field(pattern="^#[0-9a-fA-F]{6}$", description="#rrggbb.", examples=["#2563eb"]), AfterValidator(str.lower)
]


class CategoryCreate(Schema):
    """Something that jobs have in common."""

    name: Name = Field(description="Unique among categories, ignoring case.", examples=["billing"])
    description: str = Field(default="", max_length=500)
    color: Color = "#64748b"
    status: CategoryStatus = Field(
        default=CategoryStatus.ACTIVE, description="What is archived keeps its jobs and takes no others."
    )
    execution_retention_days: int | None = Field(
        default=None,
        ge=1,
        le=30,
        description="Days for which its jobs' new executions are kept, at most those of the deployment; they are not"
        " archived then. null: as all others.",
        examples=[3],
    )

    def definition(self) -> dict[str, Any]:
        """The domain's fields."""
        return self.model_dump(by_alias=False, exclude={"version"})


class CategoryReplace(CategoryCreate):
    """A whole category in place of the old one."""

    version: int | None = Field(default=None, ge=1, description="The version that was read; a stale one is refused.")


class CategoryDeletion(QuerySchema):
    """What becomes of its jobs."""

    move_to: CategoryOrNone | None = Field(
        default=None,
        description=f"The category that its jobs go to, or `{NOWHERE}`. Needed as soon as it has jobs.",
    )


class Category(Schema):
    """Something that jobs have in common."""

    id: str
    version: int
    name: str
    description: str
    color: str
    status: CategoryStatus
    execution_retention_days: int | None = Field(
        description="Days for which its jobs' new executions are kept; null: as all others."
    )
    jobs: int = Field(description="Jobs in it.")
    owner_id: str
    created_at: Instant
    updated_at: Instant

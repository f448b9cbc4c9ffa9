"""Changes of several jobs at the edge."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from cron_manager.edge.schemas import FieldProblemBody, Schema
from cron_manager.usecases.change_jobs import BulkAction, BulkChange
from schemas.job_fields import CategoryId, Reason, Tags

MOST_JOBS = 100

_NEEDED = {
    BulkAction.SET_CATEGORY: "category_id",
    BulkAction.ADD_TAGS: "tags",
    BulkAction.REMOVE_TAGS: "tags",
}
_TAKEN = {**_NEEDED, BulkAction.DISABLE: "reason"}
_PUBLIC = {"category_id": "categoryId", "tags": "tags", "reason": "reason"}


class BulkRequest(Schema):
    """One change, and the jobs that it is for."""

    action: BulkAction
    ids: Annotated[list[Annotated[str, Field(max_length=40)]], Field(min_length=1, max_length=MOST_JOBS)]
    reason: Reason | None = Field(default=None, description="With `disable`: shown beside each job.")
    category_id: CategoryId | None = Field(default=None, description="With `setCategory`; null: none.")
    tags: Tags = Field(default_factory=list, description="With `addTags` and `removeTags`.")

    @model_validator(mode="after")
    def _what_the_action_takes(self) -> Self:
        sent = self.model_fields_set & set(_PUBLIC)
        needed, taken = _NEEDED.get(self.action), _TAKEN.get(self.action)
        if needed and (needed not in sent or (needed == "tags" and not self.tags)):
            raise ValueError(f"`{self.action}` needs `{_PUBLIC[needed]}`.")
        if left_over := sorted(_PUBLIC[name] for name in sent - {taken}):
            raise ValueError(f"`{self.action}` takes no `{left_over[0]}`; leave it out.")
        return self

    @property
    def change(self) -> BulkChange:
        return BulkChange(action=self.action, reason=self.reason, category_id=self.category_id, tags=tuple(self.tags))


class BulkError(Schema):
    """What stood in the way of one job's change."""

    code: str
    message: str
    details: list[FieldProblemBody] = Field(description="The fields that were refused, where it is about fields.")


class BulkOutcome(Schema):
    """What became of one job."""

    id: str
    ok: bool
    execution_id: str | None = Field(description="Of the run, with `execute`.")
    error: BulkError | None


class BulkResult(Schema):
    """One outcome for each id, in the order in which they were sent."""

    succeeded: int
    failed: int
    outcomes: list[BulkOutcome]

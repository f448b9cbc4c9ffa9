"""Copies of jobs, and jobs that come back, at the edge."""

from pydantic import Field

from cron_manager.edge.schemas import PageQuery, Schema
from schemas.job_fields import Name


class Clone(Schema):
    """What the copy has of its own."""

    name: Name | None = Field(default=None, description="`copy of …` when left out, with a number where that is taken.")
    is_active: bool = Field(default=False, description="Whether it runs at once.")


class Restoration(Schema):
    """What may have to change."""

    name: Name | None = Field(default=None, description="Another name, where its own has gone to another job.")


class DeletedQuery(PageQuery):
    """A page of deleted jobs."""

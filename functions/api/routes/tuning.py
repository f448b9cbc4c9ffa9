"""Automatic rescheduling: its rules, what they decided, and what other rules would have."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tuning_presentation import decision_shown, dry_run_shown, rules_shown

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, JobLocked, NotAllowed, NotFound, VersionStale
from cron_manager.domain.tuning.rule import RuleBook, checked
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown
from cron_manager.usecases.manage_tuning import RULES
from deps import Deps

if TYPE_CHECKING:
    from schemas import tuning as tuning_schemas
else:
    tuning_schemas = lazy_module("schemas.tuning")

Request = EdgeRequest[Deps]


def read_rules(request: Request) -> Answer:
    return _shown(request, request.deps.manage_tuning.rules.read())


def replace_rules(request: Request) -> Answer:
    body, manage = request.body(tuning_schemas.TuningRulesUpdate), request.deps.manage_tuning
    version = body.version if body.version is not None else request.if_match
    rules = [each.rule() for each in body.rules]
    try:
        book = manage.replace_rules(rules, version, request.principal, request.actor)
    except Conflict as error:
        raise VersionStale(_book_shown(request, manage.rules.read())) from error
    return _shown(request, book)


def _shown(request: Request, book: RuleBook) -> Answer:
    return Answer(data=_book_shown(request, book), headers={"ETag": f'"{book.version}"'}, resource=RULES)


def _book_shown(request: Request, book: RuleBook) -> Shown:
    changed = request.deps.overrides.current().auto_rescheduling_enabled
    deployed = bool(request.deps.deployed_settings["autoReschedulingEnabled"])
    return rules_shown(book, is_enabled=deployed if changed is None else changed)


def dry_run(request: Request) -> Answer:
    body = request.body(tuning_schemas.DryRunRequest)
    book = request.deps.manage_tuning.rules.read()
    if body.rules is not None:
        book = replace(book, rules=checked([each.rule() for each in body.rules]))
    return Answer(data=dry_run_shown(request.deps.try_rules(book, body.job_ids, request.principal)))


def list_decisions(request: Request) -> Answer:
    query = request.query(tuning_schemas.DecisionQuery)
    bound = query.filters() | {"caller": request.principal.user_id}
    before = request.deps.cursors.open(query.cursor, "decisions", bound)
    found = request.deps.manage_tuning.newest(
        job_id=query.job_id,
        status=query.status,
        principal=request.principal,
        before=before,
        limit=query.limit + 1,
    )
    page = found[: query.limit]
    cursor = request.deps.cursors.seal(page[-1].id if len(found) > query.limit else None, "decisions", bound)
    return Answer(
        data=[decision_shown(each) for each in page], pagination=Pagination(limit=query.limit, next_cursor=cursor)
    )


def apply_decision(request: Request) -> Answer:
    decision = request.deps.manage_tuning.apply(request.path["decisionId"], request.principal, request.actor)
    return Answer(data=decision_shown(decision))


def revert_decision(request: Request) -> Answer:
    decision = request.deps.manage_tuning.revert(request.path["decisionId"], request.principal, request.actor)
    return Answer(data=decision_shown(decision))


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/tuning/rules",
        handler=read_rules,
        scope=Scope.READ,
        summary="Read the tuning's rules",
        description="What is looked for every hour in the latest runs of the jobs whose `tuning` is not `off`.",
        tag="Tuning",
        response=lambda: tuning_schemas.TuningRules,
    ),
    Route(
        method="PUT",
        path="/tuning/rules",
        handler=replace_rules,
        scope=Scope.ADMIN,
        action="tuning.rules",
        summary="Replace the tuning's rules",
        description="They count from the next hour on. Send the version that you read, in the body or as `If-Match`.",
        tag="Tuning",
        body=lambda: tuning_schemas.TuningRulesUpdate,
        response=lambda: tuning_schemas.TuningRules,
        errors=(VersionStale,),
    ),
    Route(
        method="POST",
        path="/tuning/dry-run",
        handler=dry_run,
        scope=Scope.READ,
        action="tuning.dry-run",
        summary="Try rules out",
        description="Replays the recorded runs of some jobs, hour by hour, from their owners' schedules on: what the"
        " rules would have decided, and which failures they would have avoided. Changes nothing.",
        tag="Tuning",
        body=lambda: tuning_schemas.DryRunRequest,
        body_required=False,
        response=lambda: tuning_schemas.TuningDryRun,
        errors=(NotFound,),
    ),
    Route(
        method="GET",
        path="/tuning/decisions",
        handler=list_decisions,
        scope=Scope.READ,
        summary="List the tuning's decisions",
        description="The newest first, about the jobs that you see: suggestions, what was done, on what evidence, and"
        " what it would have meant for the runs that it rests on.",
        tag="Tuning",
        query=lambda: tuning_schemas.DecisionQuery,
        response=lambda: tuning_schemas.TuningDecision,
        response_is_list=True,
        errors=(NotFound,),
    ),
    Route(
        method="POST",
        path="/tuning/decisions/{decisionId}/apply",
        handler=apply_decision,
        scope=Scope.WRITE,
        action="tuning.apply",
        summary="Apply a suggestion",
        description="Refused when the job's schedule, or whatever the suggestion is about, was edited since.",
        tag="Tuning",
        response=lambda: tuning_schemas.TuningDecision,
        errors=(NotFound, NotAllowed, JobLocked, Conflict),
    ),
    Route(
        method="POST",
        path="/tuning/decisions/{decisionId}/revert",
        handler=revert_decision,
        scope=Scope.WRITE,
        action="tuning.revert",
        summary="Revert a decision",
        description="The job is as it was before it, and the rules leave it alone for a week. Refused when the job's"
        " schedule, or whatever the decision is about, was edited since.",
        tag="Tuning",
        response=lambda: tuning_schemas.TuningDecision,
        errors=(NotFound, NotAllowed, JobLocked, Conflict),
    ),
)

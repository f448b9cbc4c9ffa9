"""Every key and index string of the tables. `pk` and `sk` are the tables' keys; see docs/data.md for the pictures.

jobs          JOB#<job>          JOB              the definition     index `active`, index `listing`, index `changed`
              JOB#<job>          STATE            counters and last result, written by the broadcaster and the registrar
              JOB#<job>          PERIOD#<since>   when it ran from then on: one item for each change of that;
                                                  all but a job's first: index `active`, by their time
              JOB#<job>          CHANGE#<instant>#<entry>   that it was changed, for the log; index `active`, by time
              JOB#<job>          DECISION#<id>    what the tuning's rules want of it: index `listing`
              JOB#<job>          STATUS           how it stands since its runs came to something else: index `changed`
              NAME#<lower name>  NAME             holds a living job's name
              SWEEP              SWEEP            the sweeper's watermark, and the deployment it noted last
              SWEEP              LANES            since when runs wait in the lanes, as the latest sweep saw it
              SWEEP              CONCURRENCY      how many calls may be in flight, where it is not as deployed
              CALENDARS          CALENDAR#<id>    one calendar; all of them are one query
              CALENDARNAME#<lower name>  NAME     holds a calendar's name
              HANDLERS           HANDLER#<name>   a function that code has registered, and its job
              HANDLERS           DEPLOYMENT       whose functions were registered last
              TUNING             RULES            the tuning's rules, once somebody has changed them
              CATEGORIES         CATEGORY#<id>    one category, or where the jobs of a deleted one went
              CATEGORYNAME#<lower name>  NAME     holds a category's name
              SECRETS            SECRET#<name>    a secret's name and owner; its value is in the Parameter Store
              WINDOWS            WINDOW#<id>      a time in which alerts are not sent
              CHANNELS           CHANNEL#<id>     where alerts go; its secrets are in the Parameter Store
              HEARTBEAT#<heartbeat>  HEARTBEAT    what is expected to be heard of, and by when: index `listing`
              HEARTBEAT#<heartbeat>  BEAT         how it stands; index `active`, by when to look whether it is silent
executions    JOB#<job>          RUN#<instant>#<origin>   one occurrence    index `open` while it is watched
              JOB#<job>          LOCK             which run of the job may go on, where runs must not overlap
              CIRCUITS           CIRCUIT#<host:port>      a target host that fails, and until when it is left alone
              DAY#<yyyy-mm-dd>   BATCH#<instant>#<digest> finished occurrences, in the order they were heard of
              STATS#<yyyy-mm-dd> HOUR#<hh>        counts by outcome and by lag, and the canary's minutes
              ARCHIVE            ARCHIVE          how far the archiver is
              EXPORTS#<user>     EXPORT#<export>  records that somebody takes away, and how far their file is
identity      USER#<user>        USER             a person                           index `listing`
              USER#<user>        TOKEN#<token>    one of the person's API tokens
              EMAIL#<lower>      EMAIL            holds an address
              TOKENHASH#<hash>   TOKENHASH        finds a token by what was presented
              REFRESH#<family>   REFRESH          a sign-in and its current refresh token  index `listing`
              SETUP              SETUP            that the system is set up, and how many active people administer it
              SIGNINGKEYS        SIGNINGKEYS      the names and times of the keys of access tokens
              RATE#<source>      MINUTE#<epoch minute>    requests or refused sign-ins so far
              RATE#<caller>      HOUR#<yyyy-mm-ddThh>     requests of each of its minutes, and a token's use
              ONCE#<user>        KEY#<digest>     the first call that came with an idempotency key
              SETTINGS           SETTINGS         settings that were changed while the deployment runs
              FINDINGS           FINDING#<id>     something in the audit trail that somebody should look at
              HABITS#<actor>     HABITS           what is usual for a user or a token
              ANALYSIS           ANALYSIS         up to where the trail was analysed
audit         DAY#<yyyy-mm-dd>#<shard>  <instant>#<id>   one entry              index `resource`, index `actor`
              CHAIN#<yyyy-mm-dd>#<shard>  <number>     a block of the partition's chain: which entries it has, by hash
realtime      CONNECTIONS        CONNECTION#<id>  one open WebSocket
              TICKETS            TICKET#<hash>    lets one WebSocket open, once
              CUTOFF#<user>      CUTOFF           since when the person's tickets from before open nothing
              NOTIFICATIONS      NOTIFICATION#<id>  an alert that was raised, and what has become of it
              INCIDENT#<key>     INCIDENT         the jobs that fail together, from the first failure to the recovery
              READ#<user>        READ             which notifications the person has read
              DELIVERIES#<channel>  DELIVERY#<id>   a notification on its way through a channel
              DIGEST#<channel>   HELD#<notification>   what the channel has collected
              DIGEST#<channel>   DUE#<instant>    that the digest of that instant is under way
              PINGS#<heartbeat>  PING#<id>        what was heard of a heartbeat
"""

import hashlib
from datetime import datetime

from cron_manager.domain.instants import from_iso, to_iso

Key = dict[str, dict[str, str]]

INDEX_ACTIVE = "active"  # jobs that have occurrences, and changes of jobs: ACTIVE, RESCHEDULED, CHANGES, WATCHED
INDEX_LISTING = "listing"  # what a list shows; partition JOBS, DELETED, DECISIONS, HEARTBEATS or USERS
INDEX_CHANGED = "changed"  # definitions and statuses by when they became as they are; a partition for each hour
INDEX_OPEN = "open"  # executions that somebody must look at again; partition OPEN
INDEX_RESOURCE = "resource"  # audit entries by the object they tell of
INDEX_ACTOR = "actor"  # audit entries by who acted
ACTIVE = "ACTIVE"
RESCHEDULED = "RESCHEDULED"
CHANGES = "CHANGES"  # of all jobs
OPEN = "OPEN"
JOBS = "JOBS"
DELETED = "DELETED"  # jobs that can be restored
USERS = "USERS"
DECISIONS = "DECISIONS"
HEARTBEATS = "HEARTBEATS"
WATCHED = "WATCHED"  # heartbeats, by when somebody must look whether they are silent
CONNECTIONS = "CONNECTIONS"
TICKETS = "TICKETS"
CALENDARS = "CALENDARS"
CATEGORIES = "CATEGORIES"
SECRETS = "SECRETS"  # a partition's key
CHANNELS = "CHANNELS"
WINDOWS = "WINDOWS"
NOTIFICATIONS = "NOTIFICATIONS"
HANDLERS = "HANDLERS"
CIRCUITS = "CIRCUITS"
FINDINGS = "FINDINGS"

JOB_SORT = "JOB"
STATE_SORT = "STATE"
STATUS_SORT = "STATUS"
RUN_PREFIX = "RUN#"
LOCK_SORT = "LOCK"
HEARTBEAT_SORT = "HEARTBEAT"
BEAT_SORT = "BEAT"
PERIOD_PREFIX = "PERIOD#"
CHANGE_PREFIX = "CHANGE#"
DECISION_PREFIX = "DECISION#"
USER_TOKEN_PREFIX = "TOKEN#"  # noqa: S105  # a key's beginning, no secret
CONNECTION_PREFIX = "CONNECTION#"
CALENDAR_PREFIX = "CALENDAR#"
CHANNEL_PREFIX = "CHANNEL#"
NOTIFICATION_PREFIX = "NOTIFICATION#"
CATEGORY_PREFIX = "CATEGORY#"
CIRCUIT_PREFIX = "CIRCUIT#"
FINDING_PREFIX = "FINDING#"
HANDLER_PREFIX = "HANDLER#"
EXPORT_PREFIX = "EXPORT#"
SECRET_PREFIX = "SECRET#"  # noqa: S105  # a key's beginning, no secret


AUDIT_PREFIX = "DAY#"
CHAIN_PREFIX = "CHAIN#"


def key(pk: str, sk: str) -> Key:
    return {"pk": {"S": pk}, "sk": {"S": sk}}


def job_partition(job_id: str) -> str:
    return f"JOB#{job_id}"


def job(job_id: str) -> Key:
    return key(job_partition(job_id), JOB_SORT)


def job_state(job_id: str) -> Key:
    return key(job_partition(job_id), STATE_SORT)


def job_status(job_id: str) -> Key:
    return key(job_partition(job_id), STATUS_SORT)


def changed_in(instant: datetime) -> str:
    """The partition of the index `changed` that holds what became as it is within the instant's hour."""
    return f"CHANGED#{to_iso(instant)[:13]}"


def period(job_id: str, since: datetime) -> Key:
    return key(job_partition(job_id), f"{PERIOD_PREFIX}{to_iso(since)}")


def job_change(job_id: str, position: str) -> Key:
    return key(job_partition(job_id), f"{CHANGE_PREFIX}{position}")


def decision(job_id: str, decision_id: str) -> Key:
    return key(job_partition(job_id), f"{DECISION_PREFIX}{decision_id}")


def heartbeat_partition(heartbeat_id: str) -> str:
    return f"HEARTBEAT#{heartbeat_id}"


def heartbeat(heartbeat_id: str) -> Key:
    return key(heartbeat_partition(heartbeat_id), HEARTBEAT_SORT)


def beat(heartbeat_id: str) -> Key:
    return key(heartbeat_partition(heartbeat_id), BEAT_SORT)


TUNING_RULES = key("TUNING", "RULES")


def job_name(name: str) -> Key:
    return key(f"NAME#{name.casefold()}", "NAME")


SWEEP = key("SWEEP", "SWEEP")
LANES = key("SWEEP", "LANES")
CONCURRENCY = key("SWEEP", "CONCURRENCY")
NOBODY = key("NOBODY", "NOBODY")  # of no item: to ask whether a table answers


def calendar(calendar_id: str) -> Key:
    return key(CALENDARS, f"{CALENDAR_PREFIX}{calendar_id}")


def calendar_name(name: str) -> Key:
    return key(f"CALENDARNAME#{name.casefold()}", "NAME")


def category(category_id: str) -> Key:
    return key(CATEGORIES, f"{CATEGORY_PREFIX}{category_id}")


def category_name(name: str) -> Key:
    return key(f"CATEGORYNAME#{name.casefold()}", "NAME")


def secret(name: str) -> Key:
    return key(SECRETS, f"{SECRET_PREFIX}{name}")


def handler(name: str) -> Key:
    return key(HANDLERS, f"{HANDLER_PREFIX}{name}")


HANDLERS_DEPLOYMENT = key(HANDLERS, "DEPLOYMENT")


def run_sort(scheduled_for: datetime, origin: str) -> str:
    return f"{RUN_PREFIX}{to_iso(scheduled_for)}#{origin}"


def run(job_id: str, scheduled_for: datetime, origin: str) -> Key:
    return key(job_partition(job_id), run_sort(scheduled_for, origin))


def lock(job_id: str) -> Key:
    return key(job_partition(job_id), LOCK_SORT)


def circuit(host: str) -> Key:
    return key(CIRCUITS, f"{CIRCUIT_PREFIX}{host}")


def day_partition(day: str) -> str:
    return f"DAY#{day}"


def day_batch(instant: datetime, digest: str) -> Key:
    written = to_iso(instant)
    return key(day_partition(written[:10]), f"BATCH#{written}#{digest}")


def stats_hour(hour: datetime) -> Key:
    written = to_iso(hour)
    return key(f"STATS#{written[:10]}", f"HOUR#{written[11:13]}")


ARCHIVE = key("ARCHIVE", "ARCHIVE")


def exports_partition(owner_id: str) -> str:
    return f"EXPORTS#{owner_id}"


def export(owner_id: str, export_id: str) -> Key:
    return key(exports_partition(owner_id), f"{EXPORT_PREFIX}{export_id}")


def user_partition(user_id: str) -> str:
    return f"USER#{user_id}"


def user(user_id: str) -> Key:
    return key(user_partition(user_id), "USER")


def user_token(user_id: str, token_id: str) -> Key:
    return key(user_partition(user_id), f"{USER_TOKEN_PREFIX}{token_id}")


SETUP = key("SETUP", "SETUP")
OVERRIDES = key("SETTINGS", "SETTINGS")
SIGNING_KEYS = key("SIGNINGKEYS", "SIGNINGKEYS")


def sessions_listing(user_id: str) -> str:
    """The partition of the index `listing` that holds a person's sign-ins."""
    return f"SESSIONS#{user_id}"


def email(address: str) -> Key:
    return key(f"EMAIL#{address.casefold()}", "EMAIL")


def token_hash(digest: str) -> Key:
    return key(f"TOKENHASH#{digest}", "TOKENHASH")


def refresh_family(family: str) -> Key:
    return key(f"REFRESH#{family}", "REFRESH")


def rate(principal: str, epoch_minute: int) -> Key:
    return key(f"RATE#{principal}", f"MINUTE#{epoch_minute}")


def meter(counted: str, instant: datetime) -> Key:
    return key(f"RATE#{counted}", f"HOUR#{to_iso(instant)[:13]}")


def keyed_call(caller: str, idempotency_key: str) -> Key:
    """Of the person's own keys; the text itself may hold anything."""
    return key(f"ONCE#{caller}", f"KEY#{hashlib.sha256(idempotency_key.encode()).hexdigest()}")


def meter_hour(sort: str) -> datetime:
    """The hour that a counter is of, by its sort key."""
    return from_iso(f"{sort.removeprefix('HOUR#')}:00:00.000Z")


AUDIT_SHARDS = 4  # of a day: a partition takes a thousand writes a second


def audit_chains(day: str) -> list[str]:
    """The names of a day's chains, one for each partition: `2026-11-21#3`."""
    return [f"{day}#{shard}" for shard in range(AUDIT_SHARDS)]


def audit_partition(chain: str) -> str:
    return f"{AUDIT_PREFIX}{chain}"


def chain_partition(chain: str) -> str:
    return f"{CHAIN_PREFIX}{chain}"


def audit_entry(instant: datetime, entry_id: str) -> Key:
    """The id alone says the shard, so an id finds its entry."""
    written = to_iso(instant)
    shard = ord(entry_id[-1]) % AUDIT_SHARDS
    return key(audit_partition(f"{written[:10]}#{shard}"), f"{written}#{entry_id}")


def chain_block(chain: str, number: int) -> Key:
    return key(chain_partition(chain), f"{number:012d}")


def finding(finding_id: str) -> Key:
    return key(FINDINGS, f"{FINDING_PREFIX}{finding_id}")


def habits(actor: str) -> Key:
    return key(f"HABITS#{actor}", "HABITS")


ANALYSIS = key("ANALYSIS", "ANALYSIS")


def connection(connection_id: str) -> Key:
    return key(CONNECTIONS, f"{CONNECTION_PREFIX}{connection_id}")


def cut_off(user_id: str) -> Key:
    return key(f"CUTOFF#{user_id}", "CUTOFF")


def ticket(digest: str) -> Key:
    return key(TICKETS, f"TICKET#{digest}")


def channel(channel_id: str) -> Key:
    return key(CHANNELS, f"{CHANNEL_PREFIX}{channel_id}")


def window(window_id: str) -> Key:
    return key(WINDOWS, f"WINDOW#{window_id}")


def notification(notification_id: str) -> Key:
    return key(NOTIFICATIONS, f"{NOTIFICATION_PREFIX}{notification_id}")


def incident(incident_key: str) -> Key:
    return key(f"INCIDENT#{incident_key}", "INCIDENT")


def notifications_read(user_id: str) -> Key:
    return key(f"READ#{user_id}", "READ")


def deliveries_partition(channel_id: str) -> str:
    return f"DELIVERIES#{channel_id}"


def delivery(channel_id: str, delivery_id: str) -> Key:
    return key(deliveries_partition(channel_id), f"DELIVERY#{delivery_id}")


def pings_partition(heartbeat_id: str) -> str:
    return f"PINGS#{heartbeat_id}"


def ping(heartbeat_id: str, ping_id: str) -> Key:
    return key(pings_partition(heartbeat_id), f"PING#{ping_id}")


def digest_partition(channel_id: str) -> str:
    return f"DIGEST#{channel_id}"


HELD_PREFIX = "HELD#"


def held(channel_id: str, notification_id: str) -> Key:
    return key(digest_partition(channel_id), f"{HELD_PREFIX}{notification_id}")


def digest_due(channel_id: str, due: datetime) -> Key:
    return key(digest_partition(channel_id), f"DUE#{to_iso(due)}")

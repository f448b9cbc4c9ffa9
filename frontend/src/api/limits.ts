// Generated from the OpenAPI document by `npm run generate`; changes here are lost.
export const limits = {
  "job": {
    "endpointUrl": {
      "required": false,
      "type": "string",
      "default": null,
      "minLength": 1,
      "maxLength": 2048,
      "description": "What is called: http or https. Of a function job: left out."
    },
    "httpMethod": {
      "required": false,
      "type": "string",
      "enum": [
        "GET",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "HEAD",
        "OPTIONS"
      ],
      "default": "GET",
      "description": "The call's method."
    },
    "headers": {
      "required": false,
      "type": "object",
      "description": "Sent with the call, at most 30; values may hold templates."
    },
    "queryParams": {
      "required": false,
      "type": "object",
      "description": "Added to those that the URL has."
    },
    "body": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 65536,
      "description": "Sent as UTF-8, its templates filled in."
    },
    "auth": {
      "required": false,
      "type": "object",
      "description": "How the call shows who makes it."
    },
    "expect": {
      "required": false,
      "type": "object",
      "description": "What the answer must be like for the run to succeed."
    },
    "sendIdentification": {
      "required": false,
      "type": "boolean",
      "default": true,
      "description": "Whether the call has User-Agent, X-Cron-Job-Id, X-Cron-Execution-Id, X-Cron-Attempt, Idempotency-Key."
    },
    "cronExpression": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 200,
      "description": "Five cron fields with Debian cron's meaning, six with leading seconds, a shorthand as @daily, @every 90s, @at 2026-12-24T18:00 or @reboot."
    },
    "timezone": {
      "required": false,
      "type": "string",
      "default": "UTC",
      "maxLength": 64,
      "description": "An IANA time zone."
    },
    "startAt": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "No run before this instant."
    },
    "endAt": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "No run after this instant."
    },
    "maxRuns": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 1,
      "maximum": 10000,
      "description": "Occurrences after which the schedule ends; null: no such end."
    },
    "jitterSeconds": {
      "required": false,
      "type": "integer",
      "default": 0,
      "minimum": 0,
      "maximum": 900,
      "description": "Each run comes up to this many seconds later, by a span that stays the same for the job."
    },
    "dstGap": {
      "required": false,
      "type": "string",
      "enum": [
        "cron",
        "runAfter",
        "skip"
      ],
      "default": "cron",
      "description": "What becomes of local times that a change to summer time leaves out."
    },
    "dstOverlap": {
      "required": false,
      "type": "string",
      "enum": [
        "cron",
        "once",
        "twice"
      ],
      "default": "cron",
      "description": "What becomes of local times that come twice when summer time ends."
    },
    "calendarIds": {
      "required": false,
      "type": "array",
      "maxItems": 10,
      "description": "Calendars whose closures this job does not run in."
    },
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "description": "Unique among living jobs, ignoring case."
    },
    "description": {
      "required": false,
      "type": "string",
      "default": "",
      "maxLength": 500,
      "description": "What the job is for."
    },
    "tags": {
      "required": false,
      "type": "array",
      "maxItems": 10,
      "description": "Words to find it by, at most 10."
    },
    "categoryId": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "The category that the job is in; null: none. One that is archived takes no more jobs."
    },
    "kind": {
      "required": false,
      "type": "string",
      "enum": [
        "http",
        "function"
      ],
      "default": "http",
      "description": "What a run is: the call of an endpoint, or a function of the deployment's own code."
    },
    "handler": {
      "required": false,
      "type": "string",
      "default": null,
      "minLength": 1,
      "maxLength": 68,
      "description": "Of a function job: the name by which code has registered its function; `GET /handlers` lists them."
    },
    "payload": {
      "required": false,
      "type": "object",
      "description": "Of a function job: what its function is given, at most 64 KB. Likely secrets show \"•••\"; sent back, it keeps them."
    },
    "timeoutMs": {
      "required": false,
      "type": "integer",
      "default": 30000,
      "minimum": 1000,
      "maximum": 300000,
      "description": "Of one attempt, connecting included; milliseconds."
    },
    "retryCount": {
      "required": false,
      "type": "integer",
      "default": 3,
      "minimum": 0,
      "maximum": 10,
      "description": "Attempts after a first one that failed in a passing way."
    },
    "retryDelayMs": {
      "required": false,
      "type": "integer",
      "default": 1000,
      "minimum": 1000,
      "maximum": 60000,
      "description": "Between attempts, as `retryStrategy` has it; milliseconds."
    },
    "retryStrategy": {
      "required": false,
      "type": "string",
      "enum": [
        "exponential",
        "stepped",
        "fixed"
      ],
      "default": "exponential",
      "description": "How long a failed attempt waits for the next one: `retryDelayMs` doubled each time up to 60 s, 1, 5 and then 15 minutes, or `retryDelayMs` each time. A tenth to either side spreads them; the target's Retry-After counts, too."
    },
    "retryOn": {
      "required": false,
      "type": "array",
      "default": null,
      "maxItems": 20,
      "description": "The failures that get another attempt: \"network\", \"timeout\", \"dns\", \"tls\", \"assertion\", \"handler\" (a function raised), a status such as \"503\", a class such as \"5xx\". null: network, timeout, dns, handler, 408, 425, 429, 5xx."
    },
    "onCrash": {
      "required": false,
      "type": "string",
      "enum": [
        "fail",
        "retry"
      ],
      "default": "fail",
      "description": "When the executor dies in mid-call, so that nobody knows whether the target acted: the run is CRASHED, or gets its next attempt with the same Idempotency-Key."
    },
    "overlapPolicy": {
      "required": false,
      "type": "string",
      "enum": [
        "skip",
        "allow",
        "queue"
      ],
      "default": "skip",
      "description": "When a run is due while another one of the job goes on: it is SKIPPED, both run, or it waits for the other's end within its misfire grace."
    },
    "callbackDeadlineSeconds": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 60,
      "maximum": 86400,
      "description": "Seconds, 60 to 86,400: an answer 202 then means \"later\". The call carries X-Cron-Callback-Url and X-Cron-Callback-Token, and the target says there how its work ended; a run of which nothing is heard ends as TIMEOUT. null: 202 is a success like any other."
    },
    "misfireGraceSeconds": {
      "required": false,
      "type": "integer",
      "default": 300,
      "minimum": 60,
      "maximum": 86400,
      "description": "An occurrence that cannot start within this is recorded as MISSED."
    },
    "catchUp": {
      "required": false,
      "type": "string",
      "enum": [
        "none",
        "last",
        "all"
      ],
      "default": "none",
      "description": "What runs late when the misfire grace is over: nothing, the last occurrence that was missed, or all of them (at most 100)."
    },
    "disableAfterFailures": {
      "required": false,
      "type": "integer",
      "default": 3,
      "minimum": 0,
      "maximum": 1000,
      "description": "Failed runs in a row after which the job is disabled; 0: never."
    },
    "tuning": {
      "required": false,
      "type": "string",
      "enum": [
        "off",
        "suggest",
        "auto"
      ],
      "default": "off",
      "description": "What the rules of automatic rescheduling may do: nothing, suggest, or act. `off` brings back a schedule that they had changed."
    },
    "notifyOnFailure": {
      "required": false,
      "type": "boolean",
      "default": null,
      "description": "Whether people are told when runs fail, recover or are missed. null: as the settings say."
    },
    "alertsMutedUntil": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "Up to this instant nobody is told of its failures: for maintenance. That it is disabled is told all the same."
    },
    "isActive": {
      "required": false,
      "type": "boolean",
      "default": true,
      "description": "Whether it has occurrences from now on."
    }
  },
  "test": {
    "endpointUrl": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 2048,
      "description": "What is called: http or https."
    },
    "httpMethod": {
      "required": false,
      "type": "string",
      "enum": [
        "GET",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "HEAD",
        "OPTIONS"
      ],
      "default": "GET",
      "description": "The call's method."
    },
    "headers": {
      "required": false,
      "type": "object",
      "description": "Sent with the call, at most 30; values may hold templates."
    },
    "queryParams": {
      "required": false,
      "type": "object",
      "description": "Added to those that the URL has."
    },
    "body": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 65536,
      "description": "Sent as UTF-8, its templates filled in."
    },
    "auth": {
      "required": false,
      "type": "object",
      "description": "How the call shows who makes it."
    },
    "expect": {
      "required": false,
      "type": "object",
      "description": "What the answer must be like for the run to succeed."
    },
    "sendIdentification": {
      "required": false,
      "type": "boolean",
      "default": true,
      "description": "Whether the call has User-Agent, X-Cron-Job-Id, X-Cron-Execution-Id, X-Cron-Attempt, Idempotency-Key."
    },
    "name": {
      "required": false,
      "type": "string",
      "default": "test",
      "minLength": 1,
      "maxLength": 100,
      "description": "What `{{jobName}}` stands for."
    },
    "jobId": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 64,
      "description": "The saved job whose secrets stand where \"•••\" is sent."
    },
    "timeoutMs": {
      "required": false,
      "type": "integer",
      "default": 10000,
      "minimum": 1000,
      "maximum": 25000,
      "description": "At most 25 s here; milliseconds."
    }
  },
  "preview": {
    "cronExpression": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 200,
      "description": "Five cron fields with Debian cron's meaning, six with leading seconds, a shorthand as @daily, @every 90s, @at 2026-12-24T18:00 or @reboot."
    },
    "timezone": {
      "required": false,
      "type": "string",
      "default": "UTC",
      "maxLength": 64,
      "description": "An IANA time zone."
    },
    "startAt": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "No run before this instant."
    },
    "endAt": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "No run after this instant."
    },
    "maxRuns": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 1,
      "maximum": 10000,
      "description": "Occurrences after which the schedule ends; null: no such end."
    },
    "jitterSeconds": {
      "required": false,
      "type": "integer",
      "default": 0,
      "minimum": 0,
      "maximum": 900,
      "description": "Each run comes up to this many seconds later, by a span that stays the same for the job."
    },
    "dstGap": {
      "required": false,
      "type": "string",
      "enum": [
        "cron",
        "runAfter",
        "skip"
      ],
      "default": "cron",
      "description": "What becomes of local times that a change to summer time leaves out."
    },
    "dstOverlap": {
      "required": false,
      "type": "string",
      "enum": [
        "cron",
        "once",
        "twice"
      ],
      "default": "cron",
      "description": "What becomes of local times that come twice when summer time ends."
    },
    "calendarIds": {
      "required": false,
      "type": "array",
      "maxItems": 10,
      "description": "Calendars whose closures this job does not run in."
    },
    "from": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "The runs after this instant; now when left out."
    },
    "count": {
      "required": false,
      "type": "integer",
      "default": 10,
      "minimum": 1,
      "maximum": 100,
      "description": "How many runs."
    },
    "jobId": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 64,
      "description": "The job that gets this schedule: settles H and the jitter."
    },
    "viewerTimezone": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 64,
      "description": "Shows each run on this clock as well."
    }
  },
  "calendar": {
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "description": "Unique among calendars, ignoring case."
    },
    "description": {
      "required": false,
      "type": "string",
      "default": "",
      "maxLength": 500,
      "description": "What it is for."
    },
    "closures": {
      "required": false,
      "type": "array",
      "maxItems": 500,
      "description": "When nothing runs."
    }
  },
  "category": {
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "description": "Unique among categories, ignoring case."
    },
    "description": {
      "required": false,
      "type": "string",
      "default": "",
      "maxLength": 500,
      "description": "What it is for."
    },
    "color": {
      "required": false,
      "type": "string",
      "default": "#64748b",
      "pattern": "^#[0-9a-fA-F]{6}$",
      "description": "#rrggbb."
    },
    "status": {
      "required": false,
      "type": "string",
      "enum": [
        "active",
        "archived"
      ],
      "default": "active",
      "description": "What is archived keeps its jobs and takes no others."
    },
    "executionRetentionDays": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 1,
      "maximum": 30,
      "description": "Days for which its jobs' new executions are kept, at most those of the deployment; they are not archived then. null: as all others."
    }
  },
  "heartbeat": {
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "description": "What people call it."
    },
    "description": {
      "required": false,
      "type": "string",
      "default": "",
      "maxLength": 500,
      "description": "What it stands for."
    },
    "cronExpression": {
      "required": false,
      "type": "string",
      "default": null,
      "minLength": 1,
      "maxLength": 200,
      "description": "When a ping is expected, as in a job's schedule."
    },
    "timezone": {
      "required": false,
      "type": "string",
      "default": "UTC",
      "maxLength": 64,
      "description": "An IANA time zone, of `cronExpression`."
    },
    "jobId": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "The job whose occurrences it follows: its work is to ping when it is done."
    },
    "graceSeconds": {
      "required": false,
      "type": "integer",
      "default": 300,
      "minimum": 60,
      "maximum": 604800,
      "description": "How late a ping may be; and how long work may take whose start was told."
    },
    "tags": {
      "required": false,
      "type": "array",
      "maxItems": 10,
      "description": "Channels are routed by them."
    },
    "categoryId": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "Channels are routed by it, too."
    },
    "isActive": {
      "required": false,
      "type": "boolean",
      "default": true,
      "description": "false: nothing is expected of it."
    }
  },
  "maintenanceWindow": {
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "description": "What people call it."
    },
    "categoryIds": {
      "required": false,
      "type": "array",
      "maxItems": 50,
      "description": "Of the jobs and heartbeats whose alerts are not sent; empty: all."
    },
    "cronExpression": {
      "required": false,
      "type": "string",
      "default": null,
      "minLength": 1,
      "maxLength": 200,
      "description": "When it begins."
    },
    "timezone": {
      "required": false,
      "type": "string",
      "default": "UTC",
      "maxLength": 64,
      "description": "An IANA time zone, of `cronExpression`."
    },
    "durationMinutes": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 1,
      "maximum": 10080,
      "description": "From each beginning."
    },
    "startAt": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "When it begins, this once."
    },
    "endAt": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "When it ends, this once."
    },
    "isActive": {
      "required": false,
      "type": "boolean",
      "default": true,
      "description": "Whether it counts at present."
    }
  },
  "settings": {
    "version": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 0,
      "description": "The version that was read; a stale one is refused."
    },
    "apiRateLimit": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 10,
      "maximum": 100000,
      "description": "Requests a minute and caller. null: as it was deployed."
    },
    "manualRunLimit": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 1,
      "maximum": 100000,
      "description": "Runs by hand a minute and person. null: as it was deployed."
    },
    "maxConcurrentExecutions": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 6,
      "maximum": 1000,
      "description": "Calls in flight, at most, over all lanes; functions run beside them. null: as it was deployed."
    },
    "registrationMode": {
      "required": false,
      "type": "string",
      "enum": [
        "closed",
        "invite",
        "open"
      ],
      "default": null,
      "description": "Who may join. null: as it was deployed."
    },
    "defaultTimezone": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 64,
      "description": "Of jobs that name no time zone. null: as it was deployed."
    },
    "executionRetentionDays": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 1,
      "maximum": 30,
      "description": "For so long the table holds what ended; then the archive does. null: as it was deployed."
    },
    "autoReschedulingEnabled": {
      "required": false,
      "type": "boolean",
      "default": null,
      "description": "Whether the rules of automatic rescheduling look at jobs. null: as it was deployed."
    },
    "quietHoursFrom": {
      "required": false,
      "type": "string",
      "default": null,
      "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
      "description": "Each day from then on alerts are held back, but for critical ones. null: never."
    },
    "quietHoursTo": {
      "required": false,
      "type": "string",
      "default": null,
      "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
      "description": "When those that were held back go out."
    },
    "quietHoursTimezone": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 64,
      "description": "On whose clocks the quiet hours are. null: as it was deployed."
    },
    "minimumNotificationSeverity": {
      "required": false,
      "type": "string",
      "enum": [
        "LOW",
        "MEDIUM",
        "HIGH",
        "CRITICAL"
      ],
      "default": null,
      "description": "What is less severe is in the list of notifications and goes to no channel."
    },
    "notifyOnFailureDefault": {
      "required": false,
      "type": "boolean",
      "default": null,
      "description": "Whether people are told of jobs that do not say. null: as it was deployed."
    }
  },
  "bulk": {
    "action": {
      "required": true,
      "type": "string",
      "enum": [
        "enable",
        "disable",
        "execute",
        "delete",
        "setCategory",
        "addTags",
        "removeTags"
      ],
      "description": "What to do to each job."
    },
    "ids": {
      "required": true,
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "description": "The jobs' ids."
    },
    "reason": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 300,
      "description": "With `disable`: shown beside each job."
    },
    "categoryId": {
      "required": false,
      "type": "string",
      "default": null,
      "description": "With `setCategory`; null: none."
    },
    "tags": {
      "required": false,
      "type": "array",
      "maxItems": 10,
      "description": "With `addTags` and `removeTags`."
    }
  },
  "clone": {
    "name": {
      "required": false,
      "type": "string",
      "default": null,
      "minLength": 1,
      "maxLength": 100,
      "description": "`copy of …` when left out, with a number where that is taken."
    },
    "isActive": {
      "required": false,
      "type": "boolean",
      "default": false,
      "description": "Whether it runs at once."
    }
  },
  "token": {
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "description": "What it is for."
    },
    "scopes": {
      "required": true,
      "type": "array",
      "minItems": 1,
      "maxItems": 5,
      "description": "At most what your role gives you.",
      "itemEnum": [
        "READ",
        "WRITE",
        "DELETE",
        "EXECUTE",
        "ADMIN"
      ]
    },
    "expiresInDays": {
      "required": false,
      "type": "integer",
      "default": null,
      "minimum": 1,
      "maximum": 3650,
      "description": "null: it never expires."
    },
    "allowedCidrs": {
      "required": false,
      "type": "array",
      "maxItems": 20,
      "description": "Networks or addresses that it may be used from; none: from anywhere."
    }
  },
  "password": {
    "currentPassword": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 1024,
      "description": "The one to replace."
    },
    "newPassword": {
      "required": true,
      "type": "string",
      "maxLength": 1024,
      "description": "At least 12 characters."
    }
  },
  "credentials": {
    "email": {
      "required": true,
      "type": "string",
      "minLength": 3,
      "maxLength": 254,
      "description": "The address of the account."
    },
    "password": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 1024,
      "description": "The account's password."
    }
  },
  "profile": {
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "description": "What the person is called."
    }
  },
  "setup": {
    "secret": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 200,
      "description": "The one that the deployment has made."
    },
    "email": {
      "required": true,
      "type": "string",
      "minLength": 3,
      "maxLength": 254,
      "description": "The first administrator's address."
    },
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "description": "What the person is called."
    },
    "password": {
      "required": true,
      "type": "string",
      "maxLength": 1024,
      "description": "At least 12 characters."
    }
  },
  "registration": {
    "email": {
      "required": true,
      "type": "string",
      "minLength": 3,
      "maxLength": 254,
      "description": "The address to sign in with."
    },
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "description": "What the person is called."
    },
    "password": {
      "required": true,
      "type": "string",
      "maxLength": 1024,
      "description": "At least 12 characters."
    },
    "invitation": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 200,
      "description": "As the administrator handed it on."
    }
  },
  "invitation": {
    "email": {
      "required": true,
      "type": "string",
      "minLength": 3,
      "maxLength": 254,
      "description": "The address to sign in with."
    },
    "name": {
      "required": false,
      "type": "string",
      "default": null,
      "minLength": 1,
      "maxLength": 100,
      "description": "null: the address up to its @, until they join."
    },
    "role": {
      "required": true,
      "type": "string",
      "enum": [
        "ADMIN",
        "USER",
        "READ_ONLY"
      ],
      "description": "What the person may do: READ_ONLY reads everything, USER has own jobs, ADMIN does everything."
    }
  },
  "user": {
    "name": {
      "required": false,
      "type": "string",
      "default": null,
      "minLength": 1,
      "maxLength": 100,
      "description": "What the person is called."
    },
    "role": {
      "required": false,
      "type": "string",
      "enum": [
        "ADMIN",
        "USER",
        "READ_ONLY"
      ],
      "default": null,
      "description": "What the person may do from now on."
    },
    "isActive": {
      "required": false,
      "type": "boolean",
      "default": null,
      "description": "false: they can do nothing any more."
    },
    "version": {
      "required": true,
      "type": "integer",
      "minimum": 1,
      "description": "The one that you read."
    }
  },
  "regeneration": {
    "overlapMinutes": {
      "required": false,
      "type": "integer",
      "default": 60,
      "minimum": 0,
      "maximum": 10080,
      "description": "How long the old one still counts; 0: it ends at once."
    }
  }
} as const;

// Generated from the OpenAPI document by `npm run generate`; changes here are lost.
export interface paths {
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the audit trail
         * @description Every call of the API and everything that Cron Manager did by itself, newest first. Without `from` the last 30 days; at most 92 days at once, unless an actor or an object is named. With filters a page may be short while there is a next cursor.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit trail
         * @description As CSV, in which no cell is taken for a formula, or as JSON. Up to 5,000 entries, newest first; while the header `X-Next-Cursor` comes, ask again with it as `cursor`.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the audit trail
         * @description Holds whole days (UTC) against their hash chains, and those against their ends as they are kept outside the table; names the first entry that was altered, deleted, moved, cut off or slipped in. At most 31 days and 25,000 entries at once; `make verify` knows no such bounds.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an audit entry
         * @description Read an audit entry.
         */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/live-ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a ticket for live updates
         * @description Open `/live?ticket=…` with it within 60 seconds, once.
         */
        post: operations["createLiveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Browsers get cookies, programs use `accessToken`. Ten failures a minute from one address are enough, thirty for one account; a browser that has signed in before is counted by itself.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the sign-in of the cookies (with `X-CSRF-Token`) or of the access token.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description Who am I.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name
         * @description Needs a sign-in: an API token cannot do it.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Ends all your other sign-ins. Needs a sign-in: an API token cannot do it.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stay signed in
         * @description Takes the cookie `__Host-refresh` and the header `X-CSRF-Token`. Each refresh token counts once; one that comes again ends the sign-in.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join, or choose a new password
         * @description With an invitation, or without one where the deployment is open (`REGISTRATION_MODE`). An invitation for somebody who has a password replaces it and ends their sign-ins. Answers as a sign-in.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See where you are signed in
         * @description Newest first. Needs a sign-in: an API token cannot do it.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/revoke-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out everywhere else
         * @description Takes effect everywhere within a minute. Needs a sign-in.
         */
        post: operations["revokeOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out somewhere else
         * @description Takes effect everywhere within a minute. Needs a sign-in.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the first administrator
         * @description Works once, with the secret that the deployment has made: the output `SetupSecretCommand` of its stack tells how to read it. Answers as a sign-in.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may join
         * @description Whether people can register, and whether the first administrator is still to be made.
         */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your API tokens
         * @description Newest first, with their last use.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Create an API token
         * @description The secret is shown this once. Needs a sign-in: an API token cannot make others.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API token
         * @description Takes effect everywhere within a minute. Needs a sign-in.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/{id}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API token another secret
         * @description Answers a token of the same name, scopes and networks, with a lifetime as long, whose secret is shown this once. The old one counts for `overlapMinutes` more, so that programs can change over one by one. Needs a sign-in.
         */
        post: operations["regenerateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much an API token is used
         * @description Requests of each UTC day by route, those that were refused included. Nothing is counted where the deployment has no limits (`API_RATE_LIMIT=0`).
         */
        get: operations["getTokenUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calendars
         * @description All of them, by name.
         */
        get: operations["listCalendars"];
        put?: never;
        /**
         * Create a calendar
         * @description Jobs name it in `calendarIds`; they do not run in its closures, read on each job's own clock.
         */
        post: operations["createCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{calendarId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a calendar
         * @description Read a calendar.
         */
        get: operations["getCalendar"];
        /**
         * Replace a calendar
         * @description Jobs follow within 30 s. Send the version that you read, in the body or as `If-Match`.
         */
        put: operations["replaceCalendar"];
        post?: never;
        /**
         * Delete a calendar
         * @description Refused while jobs use it; the answer names them.
         */
        delete: operations["deleteCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List categories
         * @description All of them, by name.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description Jobs name it in `categoryId`. There are a hundred at most.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a category
         * @description Read a category.
         */
        get: operations["getCategory"];
        /**
         * Replace a category
         * @description Send the version that you read, in the body or as `If-Match`, so that nobody's change is lost.
         */
        put: operations["replaceCategory"];
        post?: never;
        /**
         * Delete a category
         * @description One with jobs wants to be told where they go; without `moveTo` the answer counts them. The move is done at once, however many they are; lists follow within 30 s.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List channels
         * @description All of them, by name. Up to 50.
         */
        get: operations["listChannels"];
        put?: never;
        /**
         * Create a channel
         * @description Alerts that fit its routing go there. A webhook is signed by Standard Webhooks; a channel reaches the addresses that jobs may call, and no others.
         */
        post: operations["createChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a channel
         * @description Read a channel.
         */
        get: operations["getChannel"];
        /**
         * Replace a channel
         * @description Its kind stays. `url`, `signingSecret` and `routingKey` stay as they are if all are left out. Send the version that you read, in the body or as `If-Match`.
         */
        put: operations["replaceChannel"];
        post?: never;
        /**
         * Delete a channel
         * @description With its secrets. What is on its way through it is given up.
         */
        delete: operations["deleteChannel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channelId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a channel's deliveries
         * @description What became of each notification, the newest first; kept for 30 days.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channelId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a channel out
         * @description Sends a message that says what it is; the channel's deliveries tell what became of it.
         */
        post: operations["tryChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List finished executions
         * @description Over all jobs, the latest to end first. `from` and `to` are about the end. A page may be short, even empty, while there is a next cursor.
         */
        get: operations["listExecutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/executions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export finished executions
         * @description With the filters of the list, as CSV, in which no cell is taken for a formula, or as JSON. Up to 5,000 executions or some 4 MB, the latest to end first; while the header `X-Next-Cursor` comes, ask again with it as `cursor`.
         */
        get: operations["exportExecutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/executions/{executionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an execution
         * @description Read an execution.
         */
        get: operations["getExecution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/executions/{executionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an execution
         * @description One that waits ends at once. One whose call is on the wire ends, too, and its call is broken off within some ten seconds; whether the target acted is then unknown. 409 when it has ended otherwise.
         */
        post: operations["cancelExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/executions/{executionId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how long work ended
         * @description For the target of a job with `callbackDeadlineSeconds` that has answered 202. The request's header `X-Cron-Callback-Token`, or `Authorization: Bearer`, holds the token that came with the call; it works once, until the deadline, and for that attempt alone. A failure is tried again as the job says. 404 for any token that no run waits for.
         */
        post: operations["completeExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/executions/{executionId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run an execution again
         * @description A new run of the job as it is now, ahead of what is scheduled. Answers the new execution, whose outcome follows. 409 while the old one goes on, or when the job is disabled.
         */
        post: operations["retryExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your exports
         * @description Newest first, up to 50, on one page. Read one for the address of its file.
         */
        get: operations["listExports"];
        put?: never;
        /**
         * Ask for an export
         * @description Of executions that have ended, or, for administrators, of the audit trail: everything that the filters keep, of what the caller sees, as one file. It is made meanwhile: read the export until its state is `done`. Three of a person's can be under way; they and their files are kept for 7 days.
         */
        post: operations["askForExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an export
         * @description How far it is, and, once it is done, an address that gives its file to whoever has it, for 15 minutes at most.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handlers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the functions registered in code
         * @description By name. Each has a job of its own; one that is not locked takes further jobs (`POST /jobs` with `"kind": "function"`).
         */
        get: operations["listHandlers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the API answers
         * @description Whether the API answers.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/deep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each dependency is
         * @description Asks tables, queues, scheduler and secrets once each, at the same time, for 5 s at most. 503 with `UNHEALTHY` when one of them does not answer or no sweep has come for 5 minutes: `details` is then the same report, and `details.down` names what does not work.
         */
        get: operations["getDeepHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heartbeats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List heartbeats
         * @description The newest first.
         */
        get: operations["listHeartbeats"];
        put?: never;
        /**
         * Create a heartbeat
         * @description People are told when nothing is heard of it in time. Only this answer has its ping address.
         */
        post: operations["createHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heartbeats/ping/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ping a heartbeat
         * @description By the address that the heartbeat was made with. The answer is the same whether or not there is such an address; more than 60 pings of one heartbeat in a minute change nothing. The first 10 KB of a body are kept with the ping.
         */
        get: operations["pingByGet"];
        put?: never;
        /**
         * Ping a heartbeat
         * @description By the address that the heartbeat was made with. The answer is the same whether or not there is such an address; more than 60 pings of one heartbeat in a minute change nothing. The first 10 KB of a body are kept with the ping.
         */
        post: operations["pingByPost"];
        delete?: never;
        options?: never;
        /**
         * Ping a heartbeat
         * @description By the address that the heartbeat was made with. The answer is the same whether or not there is such an address; more than 60 pings of one heartbeat in a minute change nothing. The first 10 KB of a body are kept with the ping.
         */
        head: operations["pingByHead"];
        patch?: never;
        trace?: never;
    };
    "/api/v1/heartbeats/ping/{token}/{signal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ping a heartbeat with a signal
         * @description `start`, `fail`, or the exit status of a command: 0 is a success, 1 to 255 is not. By the address that the heartbeat was made with. The answer is the same whether or not there is such an address; more than 60 pings of one heartbeat in a minute change nothing. The first 10 KB of a body are kept with the ping.
         */
        get: operations["signalByGet"];
        put?: never;
        /**
         * Ping a heartbeat with a signal
         * @description `start`, `fail`, or the exit status of a command: 0 is a success, 1 to 255 is not. By the address that the heartbeat was made with. The answer is the same whether or not there is such an address; more than 60 pings of one heartbeat in a minute change nothing. The first 10 KB of a body are kept with the ping.
         */
        post: operations["signalByPost"];
        delete?: never;
        options?: never;
        /**
         * Ping a heartbeat with a signal
         * @description `start`, `fail`, or the exit status of a command: 0 is a success, 1 to 255 is not. By the address that the heartbeat was made with. The answer is the same whether or not there is such an address; more than 60 pings of one heartbeat in a minute change nothing. The first 10 KB of a body are kept with the ping.
         */
        head: operations["signalByHead"];
        patch?: never;
        trace?: never;
    };
    "/api/v1/heartbeats/{heartbeatId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a heartbeat
         * @description Read a heartbeat.
         */
        get: operations["getHeartbeat"];
        /**
         * Replace a heartbeat
         * @description Its ping address stays. With another schedule or job, or after a pause, it is NEW until the next ping. Send the version that you read, in the body or as `If-Match`.
         */
        put: operations["replaceHeartbeat"];
        post?: never;
        /**
         * Delete a heartbeat
         * @description Its ping address opens nothing from then on.
         */
        delete: operations["deleteHeartbeat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heartbeats/{heartbeatId}/pings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a heartbeat's pings
         * @description The newest first; kept for 30 days.
         */
        get: operations["listPings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heartbeats/{heartbeatId}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a heartbeat another ping address
         * @description The answer, and no other, has it; the one before opens nothing from then on.
         */
        post: operations["regenerateHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description Newest first, unless `sort` says otherwise. `lastRunAt` and `nextRunAt` sort by what was known a minute ago. A job that does not fit the filter any more is left out, so a page may be short while there is a next cursor.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Create a job
         * @description It has occurrences from now on. `registration` says when EventBridge knows it.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change or run several jobs
         * @description Answers 200 with one outcome for each id, whatever became of it. `execute` and `delete` need their scopes as well. Counts against the limit of runs by hand. The audit trail has an entry for the call, and one for each job that was changed.
         */
        post: operations["changeJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deleted jobs
         * @description Those that can still be restored.
         */
        get: operations["listDeletedJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a job out without saving it
         * @description Calls the target once, at once, by the same rules as a run, and answers the full result. Nothing of it is kept but the trail's entry. Needs the scope to run jobs as well; ten a minute for each person.
         */
        post: operations["testJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job
         * @description Read a job.
         */
        get: operations["getJob"];
        /**
         * Replace a job's definition
         * @description Send the version that you read, in the body or as `If-Match`, so that nobody's change is lost.
         */
        put: operations["replaceJob"];
        post?: never;
        /**
         * Delete a job
         * @description Its history stays until it expires; its name is free again. It can be restored for 30 days.
         */
        delete: operations["deleteJob"];
        options?: never;
        head?: never;
        /**
         * Change some of a job's fields
         * @description Send the version that you read, in the body or as `If-Match`, so that nobody's change is lost.
         */
        patch: operations["updateJob"];
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/backfill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make up for past occurrences
         * @description Occurrences of the job's schedule, as it is now, that have no record run, oldest first and spread out, however late they are. Calendars and bounds hold. Asking again adds nothing.
         */
        post: operations["backfillJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a job
         * @description The copy has everything that the owner decides, secrets included, belongs to who asks, and has run never. It is disabled unless `isActive` says otherwise.
         */
        post: operations["cloneJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable or pause a job
         * @description No call starts later than 60 s after this is acknowledged. The reason is shown beside the job. With `until` the job is paused: it stays enabled, has no occurrences until then and resumes by itself.
         */
        post: operations["disableJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a job
         * @description It has occurrences from now on; what fell due meanwhile is not caught up. Ends a pause, too.
         */
        post: operations["enableJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a job now
         * @description Queued ahead of what is scheduled. Answers the execution, whose outcome follows.
         */
        post: operations["executeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a job's executions
         * @description The latest due time first, those that wait or run included. `from` and `to` are about the due time. With a filter a page may be short, even empty, while there is a next cursor.
         */
        get: operations["listJobExecutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hold a job's occurrences against its records
         * @description Expected is what the job's schedule, as it was at the time, brought in the span; every occurrence is accounted for by its outcome, open, or missing.
         */
        get: operations["readLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job's log
         * @description What happened in its executions, line by line, the latest due time first, those that wait or run included; of each the latest line first. Between them, what was done to the job, by whom and why. `from` and `to` are about the due time and the time of the change. A page holds whole executions, so it may be longer than asked for, and short while there is a next cursor.
         */
        get: operations["readJobLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted job
         * @description It comes back disabled, with its history and counts. Where another job has its name by now, send another one.
         */
        post: operations["restoreJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/schedule-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a job's schedule
         * @description Newest first, down to its creation: what it was before and after, who or which rule changed it, and why. Being enabled, disabled, paused or recounted for a calendar are changes, too.
         */
        get: operations["listScheduleChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how a job's runs went
         * @description Counted anew from the latest 1,000 records at most; the answer says which span they cover. Runs that wait or go on are left out.
         */
        get: operations["readJobStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/toggle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a disabled job, disable an enabled one
         * @description Enable a disabled job, disable an enabled one.
         */
        post: operations["toggleJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{jobId}/what-changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was different when a job began to fail
         * @description The first failure since the job last went well, against that last success: answers, durations, timings, and what was done to the job in between.
         */
        get: operations["readWhatChanged"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the log of all jobs
         * @description What happened in executions that have ended, line by line, the latest to end first, of each the latest line first; between them, what was done to jobs. `from` and `to` are about the end or the change. A page holds whole executions, so it may be longer than asked for, and short while there is a next cursor.
         */
        get: operations["readLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List maintenance windows
         * @description All of them, by name. Up to 100.
         */
        get: operations["listMaintenanceWindows"];
        put?: never;
        /**
         * Create a maintenance window
         * @description Alerts of jobs and heartbeats in its categories, or of all, are written down and not sent while it lasts; what is still so at its end is sent then. One that comes once mutes a category until an instant.
         */
        post: operations["createMaintenanceWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance-windows/{windowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a maintenance window
         * @description Read a maintenance window.
         */
        get: operations["getMaintenanceWindow"];
        /**
         * Replace a maintenance window
         * @description Send the version that you read, in the body or as `If-Match`.
         */
        put: operations["replaceMaintenanceWindow"];
        post?: never;
        /**
         * Delete a maintenance window
         * @description What it holds back is sent within a quarter of an hour.
         */
        delete: operations["deleteMaintenanceWindow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description What people were told of in the last 30 days, the newest first: failures, gathered by host, and recoveries, missed occurrences, disabled jobs. Of your own jobs, unless you may see all; what is about the deployment itself is for administrators.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all notifications as read
         * @description For you alone.
         */
        post: operations["readAllNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count unread notifications
         * @description Count unread notifications.
         */
        get: operations["countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notificationId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a notification
         * @description Tells everybody that you have taken it on; the first who does counts.
         */
        post: operations["acknowledgeNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notificationId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notification as read
         * @description For you alone.
         */
        post: operations["readNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description This document.
         */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How full the lanes are
         * @description How full the lanes are.
         */
        get: operations["getQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report on a period
         * @description From the audit trail: who accessed what, what was changed, who had which rights at the period's end, the findings, what is kept, and whether the trail is whole.
         */
        get: operations["getComplianceReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a schedule
         * @description Its meaning in words, its next runs, what calendars and clock changes do to it, what may not be meant, and its form in EventBridge.
         */
        post: operations["previewSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List secrets
         * @description By name, without their values: nobody can read those. Up to 200, on one page.
         */
        get: operations["listSecrets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/secrets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a secret, or give it another value
         * @description A name is a letter and then letters, digits, _ and -. Answers 201 for a new one. Runs use the new value within a minute. Only its owner and administrators may change a secret, or name it in jobs.
         */
        put: operations["putSecret"];
        post?: never;
        /**
         * Delete a secret
         * @description 409 while jobs name it.
         */
        delete: operations["deleteSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List security findings
         * @description What the analysis of the audit trail has found, every five minutes: guessed passwords, tokens in new networks, at unusual hours or rates, many deletions, administration outside working hours, weakened safeguards. The newest day first.
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security/findings/{findingId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a security finding
         * @description Says that somebody has looked. It opens again if it gets worse on the same day.
         */
        post: operations["acknowledgeFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings
         * @description What counts, what was deployed, and what only another deployment changes.
         */
        get: operations["readSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some settings
         * @description They count everywhere within 60 s. null gives a setting back to the deployment. Send the version that you read, in the body or as `If-Match`.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/api/v1/slo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How well the deployment serves
         * @description Of all jobs, from counts that are kept by the hour: occurrences that begin in time, minutes in which the API answers, what is left of their error budgets, how fast those are spent, and the lag (docs/slo.md). The running hour counts as far as it is known.
         */
        get: operations["getServiceLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Overview statistics
         * @description Jobs, next runs and recent failures are those that you may see; today's counts are of all jobs.
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stats/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How executions ended over the last days
         * @description Of all jobs, by when they ended: the last 48 hours, or the last 14 days (UTC), without gaps. The current hour or day comes last.
         */
        get: operations["getTrends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stats/upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Load of the coming day and week
         * @description Occurrences per minute for 24 hours and per hour for 7 days, of the active jobs that you may see.
         */
        get: operations["getUpcoming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuning/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tuning's decisions
         * @description The newest first, about the jobs that you see: suggestions, what was done, on what evidence, and what it would have meant for the runs that it rests on.
         */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuning/decisions/{decisionId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a suggestion
         * @description Refused when the job's schedule, or whatever the suggestion is about, was edited since.
         */
        post: operations["applyDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuning/decisions/{decisionId}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revert a decision
         * @description The job is as it was before it, and the rules leave it alone for a week. Refused when the job's schedule, or whatever the decision is about, was edited since.
         */
        post: operations["revertDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuning/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try rules out
         * @description Replays the recorded runs of some jobs, hour by hour, from their owners' schedules on: what the rules would have decided, and which failures they would have avoided. Changes nothing.
         */
        post: operations["dryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tuning/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the tuning's rules
         * @description What is looked for every hour in the latest runs of the jobs whose `tuning` is not `off`.
         */
        get: operations["readRules"];
        /**
         * Replace the tuning's rules
         * @description They count from the next hour on. Send the version that you read, in the body or as `If-Match`.
         */
        put: operations["replaceRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description Newest first.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Invite somebody
         * @description The invitation is shown this once: hand it on. It counts for seven days, once. Needs a sign-in: an API token cannot do it.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show somebody
         * @description Show somebody.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change somebody's name, role, or whether they may sign in
         * @description Whoever is disabled or gets another role is signed out everywhere, within a minute. Send the `version` that you read. One active administrator must remain. Needs a sign-in.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite again, or let somebody choose a new password
         * @description The invitation before counts no more. A password stays until the invitation is used. Needs a sign-in.
         */
        post: operations["inviteUserAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/revoke-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign somebody out everywhere
         * @description Takes effect everywhere within a minute; their API tokens stay. Needs a sign-in.
         */
        post: operations["revokeUserSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description That somebody has looked at a finding. */
        Acknowledgement: {
            /**
             * @description What it was.
             * @default null
             */
            note?: string | null;
        };
        /**
         * @description What is done to a job.
         * @enum {string}
         */
        Action: "stretch" | "return" | "longer-timeout" | "spread" | "unspread" | "disable";
        /** @enum {string} */
        AlertKind: "job-failed" | "consecutive-failures" | "recovered" | "missed" | "job-disabled" | "circuit-opened" | "security-finding" | "dead-letters" | "tuning-decision" | "duration-regression" | "heartbeat-missed";
        /** @description A header or query parameter of the target's choosing. */
        ApiKeyAuth: {
            /**
             * @description A key in a header or a parameter. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "apiKey";
            /**
             * @description Of the header or parameter.
             * @example X-API-Key
             */
            name: string;
            /** @description Shown as "•••"; "•••" sent back keeps what is stored. May hold `${secret:NAME}`. */
            value: string;
            /**
             * @description Where the key goes.
             * @default header
             */
            in?: components["schemas"]["KeyPlace"];
        };
        /** @description One try. */
        Attempt: {
            /** @description 1 is the first. */
            number: number;
            /** @description When it began; null: it has not. */
            startedAt: string;
            /** @description From its start to its end; milliseconds. */
            durationMs: number;
            /** @description How the try ended. */
            status: components["schemas"]["ExecutionStatus"];
            /** @description The answer's HTTP status; null: none came. */
            responseStatus: number | null;
            /** @description What kind of trouble ended it; null: none. */
            errorCategory: components["schemas"]["ErrorCategory"] | null;
            /** @description The trouble in a sentence; null: none. */
            errorMessage: string | null;
        };
        /** @description Who it was. */
        AuditActor: {
            /** @description `usr_…`, `system` for Cron Manager itself, `anonymous` before a sign-in. */
            id: string;
            /** @description As it is now, of a person whose account is there. */
            email: string | null;
            /** @description Of the API token that was used. */
            tokenId: string | null;
        };
        /** @description One call of the API, or one thing that Cron Manager did by itself. */
        AuditEntry: {
            /** @description Sortable by time. */
            id: string;
            /** @description When the call came. */
            at: string;
            /** @description Who did it: a person's id, or the system. */
            actor: components["schemas"]["AuditActor"];
            /** @description `kind.verb`: `job.update`; `api.read` for everything that only reads. */
            action: string;
            /** @description The call's HTTP method; null: the system did it by itself. */
            method: string | null;
            /** @description As this document writes it, below /api/v1. */
            route: string | null;
            /** @description The object's id; a path where there is no single object. */
            resource: string | null;
            /** @description Whether it was done, refused or failed. */
            outcome: components["schemas"]["AuditOutcome"];
            /** @description Of the answer; null where a change's own transaction wrote the entry. */
            status: number | null;
            /** @description The answer's error code. */
            error: string | null;
            /** @description The caller's address; null: no caller from outside. */
            sourceIp: string | null;
            /** @description What the caller's software calls itself; null: it did not say. */
            userAgent: string | null;
            /** @description Names the request in the logs. */
            requestId: string | null;
            /** @description Field → [before, after]. Secrets are masked. */
            changes: {
                [key: string]: unknown;
            };
        };
        /** @description The first thing that is wrong. */
        AuditFault: {
            /** @description `2026-11-21#3`: a day (UTC) and one of its four partitions. */
            chain: string;
            /** @description The entry's place in its chain, from 0. */
            index: number;
            /** @description null when nobody can know it any more. */
            entryId: string | null;
            /** @description What is wrong with it: changed, missing, or out of its order. */
            problem: components["schemas"]["Problem"];
        };
        /**
         * @description How the attempt ended.
         * @enum {string}
         */
        AuditOutcome: "SUCCESS" | "REFUSED" | "ERROR";
        /** @description Whether the trail is as it was written. */
        AuditVerification: {
            /** @description Whether every entry is there and unchanged. */
            intact: boolean;
            /** @description Entries that are as they were when they were chained. */
            checked: number;
            /** @description Whole days (UTC) are looked through. */
            from: string;
            /** @description The end of what was checked. */
            to: string;
            /** @description How many chains were checked. */
            chains: number;
            /** @description New entries that wait to be chained, some seconds as a rule. */
            unchained: number;
            /** @description The oldest of them. */
            unchainedSince: string | null;
            /** @description When the end of a chain was last kept outside the table. */
            anchoredAt: string | null;
            /** @description The first fault; null: none. */
            firstBad: components["schemas"]["AuditFault"] | null;
        };
        /** @description The past to make up for. */
        BackfillRequest: {
            /**
             * Format: date-time
             * @description The first instant that counts.
             */
            from: string;
            /**
             * Format: date-time
             * @description The last one; in the past. At most 500 occurrences lie between.
             */
            to: string;
        };
        /** @description What came of the occurrences. */
        Backfilled: {
            /** @description Occurrences of the job's schedule in the span. */
            expected: number;
            /** @description Of these: they had no record, and run now, one after another. */
            queued: number;
            /** @description Of these: they had a record, whatever it says. */
            already: number;
        };
        /** @description User and password. */
        BasicAuth: {
            /**
             * @description User and password. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "basic";
            /** @description May hold `${secret:NAME}`. */
            username: string;
            /**
             * @description Shown as "•••"; "•••" sent back keeps what is stored. May hold `${secret:NAME}`.
             * @default
             */
            password?: string;
        };
        /** @description A token in the Authorization header. */
        BearerAuth: {
            /**
             * @description A token in `Authorization`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "bearer";
            /** @description Shown as "•••"; "•••" sent back keeps what is stored. May hold `${secret:NAME}`. */
            token: string;
        };
        /** @description An hour or a day, UTC, by when runs were due. */
        Bucket: {
            /** @description When. */
            at: string;
            /** @description Runs that succeeded. */
            succeeded: number;
            /** @description How many failed. */
            failed: number;
            /** @description Of the runs that succeeded; null: none did. */
            averageDurationMs: number | null;
        };
        /**
         * @description What can be done to several jobs at once.
         * @enum {string}
         */
        BulkAction: "enable" | "disable" | "execute" | "delete" | "setCategory" | "addTags" | "removeTags";
        /** @description What stood in the way of one job's change. */
        BulkError: {
            /** @description Stable; see docs/api/errors.md. */
            code: string;
            /** @description A sentence for people. */
            message: string;
            /** @description The fields that were refused, where it is about fields. */
            details: components["schemas"]["FieldProblemBody"][];
        };
        /** @description What became of one job. */
        BulkOutcome: {
            /** @description The job's id, as it was sent. */
            id: string;
            /** @description Whether the job was changed. */
            ok: boolean;
            /** @description Of the run, with `execute`. */
            executionId: string | null;
            /** @description What stood in the way; null: nothing. */
            error: components["schemas"]["BulkError"] | null;
        };
        /** @description One change, and the jobs that it is for. */
        BulkRequest: {
            /** @description What to do to each job. */
            action: components["schemas"]["BulkAction"];
            /** @description The jobs' ids. */
            ids: string[];
            /**
             * @description With `disable`: shown beside each job.
             * @default null
             */
            reason?: string | null;
            /**
             * @description With `setCategory`; null: none.
             * @default null
             */
            categoryId?: string | null;
            /** @description With `addTags` and `removeTags`. */
            tags?: string[];
        };
        /** @description One outcome for each id, in the order in which they were sent. */
        BulkResult: {
            /** @description Jobs that were changed. */
            succeeded: number;
            /** @description Jobs that were not. */
            failed: number;
            /** @description One for each id. */
            outcomes: components["schemas"]["BulkOutcome"][];
        };
        /** @description How many times faster than allowed bad events come: at 1 the budget lasts exactly as long as its window. */
        BurnRate: {
            /** @description Over the last hour and the running one; null: nothing to measure. */
            oneHour: number | null;
            /** @description Over the last six hours and the running one; null: as above. */
            sixHours: number | null;
        };
        /** @description Where the most runs come at once. */
        BusiestMinute: {
            /** @description Its beginning. */
            at: string;
            /** @description How many are due in it. */
            runs: number;
        };
        /** @description Spans in which jobs do not run. */
        Calendar: {
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            version: number;
            /** @description Unique among calendars, ignoring case. */
            name: string;
            /** @description What it is for. */
            description: string;
            /** @description When nothing runs. */
            closures: components["schemas"]["ShownClosure"][];
            /** @description Jobs that use it. */
            jobs: number;
            /** @description The person whose it is. */
            ownerId: string;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
        };
        /** @description Closures under a name, for any number of jobs. */
        CalendarCreate: {
            /**
             * @description Unique among calendars, ignoring case.
             * @example public holidays
             */
            name: string;
            /**
             * @description What it is for.
             * @default
             */
            description?: string;
            /** @description When nothing runs. */
            closures?: components["schemas"]["Closure"][];
        };
        /** @description A whole calendar in place of the old one. */
        CalendarReplace: {
            /**
             * @description Unique among calendars, ignoring case.
             * @example public holidays
             */
            name: string;
            /**
             * @description What it is for.
             * @default
             */
            description?: string;
            /** @description When nothing runs. */
            closures?: components["schemas"]["Closure"][];
            /**
             * @description The version that was read; a stale one is refused.
             * @default null
             */
            version?: number | null;
        };
        /** @description The job that calls the API from outside each minute. */
        Canary: {
            /** @description The job's id. */
            jobId: string;
            /** @description Whether it is enabled. */
            isActive: boolean;
            /** @description The latest run; null: none yet. */
            latest: components["schemas"]["CanaryRun"] | null;
            /** @description When the latest success was due; null: none among the last ten runs. */
            lastSuccessAt: string | null;
            /** @description How long that is ago; null: see `lastSuccessAt`. */
            lastSuccessAgeSeconds: number | null;
        };
        /** @description A run of the canary. */
        CanaryRun: {
            /** @description When it was due. */
            at: string;
            /**
             * @description How it stands.
             * @example SUCCESS
             */
            status: string;
            /** @description From due time to begin; null: it has not begun. */
            lagMs: number | null;
        };
        /**
         * @description What becomes of occurrences that an outage held up (domain/misfire.py).
         * @enum {string}
         */
        CatchUp: "none" | "last" | "all";
        /** @description Something that jobs have in common. */
        Category: {
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            version: number;
            /** @description Unique among categories, ignoring case. */
            name: string;
            /** @description What it is for. */
            description: string;
            /** @description #rrggbb. */
            color: string;
            /** @description What is archived keeps its jobs and takes no others. */
            status: components["schemas"]["CategoryStatus"];
            /** @description Days for which its jobs' new executions are kept; null: as all others. */
            executionRetentionDays: number | null;
            /** @description Jobs in it. */
            jobs: number;
            /** @description The person whose it is. */
            ownerId: string;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
        };
        /** @description Something that jobs have in common. */
        CategoryCreate: {
            /**
             * @description Unique among categories, ignoring case.
             * @example billing
             */
            name: string;
            /**
             * @description What it is for.
             * @default
             */
            description?: string;
            /**
             * @description #rrggbb.
             * @default #64748b
             * @example #2563eb
             */
            color?: string;
            /**
             * @description What is archived keeps its jobs and takes no others.
             * @default active
             */
            status?: components["schemas"]["CategoryStatus"];
            /**
             * @description Days for which its jobs' new executions are kept, at most those of the deployment; they are not archived then. null: as all others.
             * @default null
             * @example 3
             */
            executionRetentionDays?: number | null;
        };
        /** @description A whole category in place of the old one. */
        CategoryReplace: {
            /**
             * @description Unique among categories, ignoring case.
             * @example billing
             */
            name: string;
            /**
             * @description What it is for.
             * @default
             */
            description?: string;
            /**
             * @description #rrggbb.
             * @default #64748b
             * @example #2563eb
             */
            color?: string;
            /**
             * @description What is archived keeps its jobs and takes no others.
             * @default active
             */
            status?: components["schemas"]["CategoryStatus"];
            /**
             * @description Days for which its jobs' new executions are kept, at most those of the deployment; they are not archived then. null: as all others.
             * @default null
             * @example 3
             */
            executionRetentionDays?: number | null;
            /**
             * @description The version that was read; a stale one is refused.
             * @default null
             */
            version?: number | null;
        };
        /**
         * @description Whether jobs may still be put into it.
         * @enum {string}
         */
        CategoryStatus: "active" | "archived";
        /** @description Something that was done to the job. */
        ChangeMade: {
            /** @description When. */
            at: string;
            /** @description What was done. */
            action: string;
            /** @description Who did it. */
            by: string;
            /** @description The audit entry that tells it. */
            auditEntryId: string;
            /** @description Field → [before, after]; secrets are masked. */
            changes: {
                [key: string]: unknown;
            };
        };
        /** @description Where alerts go. */
        Channel: {
            /** @description The channel's id. */
            id: string;
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            version: number;
            /** @description What people call it. */
            name: string;
            /** @description How it is reached; it stays so. */
            kind: components["schemas"]["ChannelKind"];
            /** @description The host, or the recipients; the rest of a URL is secret. */
            target: string;
            /** @description Of e-mails. */
            recipients: string[];
            /** @description Whether something of it is kept as a secret. */
            hasSecret: boolean;
            /**
             * @description Only in the answer that makes a webhook without one: it is never shown again.
             * @default null
             */
            signingSecret?: string | null;
            /** @description Which alerts it is for. */
            routing: components["schemas"]["ChannelRouting"];
            /** @description null: told at once. */
            escalation: components["schemas"]["Escalation"] | null;
            /** @description null: told of each by itself. Not for PagerDuty. */
            digest: components["schemas"]["Digest"] | null;
            /** @description Whether alerts go there at present. */
            isActive: boolean;
            /** @description Who made it. */
            ownerId: string;
            /** @description Who made it. */
            createdBy: string;
            /** @description Who changed it last. */
            updatedBy: string;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
        };
        /** @description A channel. Of `recipients`, `url`, `signingSecret` and `routingKey` those that its kind has. */
        ChannelCreate: {
            /**
             * @description What people call it.
             * @example nightly backup
             */
            name: string;
            /** @description How it is reached; it stays so. */
            kind: components["schemas"]["ChannelKind"];
            /** @description Of e-mails. */
            recipients?: string[];
            /**
             * @description Of a webhook, Slack or Teams. Written, used, and never shown again.
             * @default null
             */
            url?: string | null;
            /**
             * @description Of a webhook: `whsec_` and base64, by Standard Webhooks. One is made up if it is left out.
             * @default null
             */
            signingSecret?: string | null;
            /**
             * @description PagerDuty's integration key. Written, used, and never shown again.
             * @default null
             */
            routingKey?: string | null;
            /** @description Which alerts it is for. */
            routing?: components["schemas"]["ChannelRouting"];
            /**
             * @description null: told at once.
             * @default null
             */
            escalation?: components["schemas"]["Escalation"] | null;
            /**
             * @description null: told of each by itself. Not for PagerDuty.
             * @default null
             */
            digest?: components["schemas"]["Digest"] | null;
            /**
             * @description Whether alerts go there at present.
             * @default true
             */
            isActive?: boolean;
        };
        /** @enum {string} */
        ChannelKind: "email" | "webhook" | "slack" | "teams" | "pagerduty";
        /** @description A whole channel in place of the old one. Its secrets stay as they are if they are left out, all of them. */
        ChannelReplace: {
            /**
             * @description What people call it.
             * @example nightly backup
             */
            name: string;
            /** @description How it is reached; it stays so. */
            kind: components["schemas"]["ChannelKind"];
            /** @description Of e-mails. */
            recipients?: string[];
            /**
             * @description Of a webhook, Slack or Teams. Written, used, and never shown again.
             * @default null
             */
            url?: string | null;
            /**
             * @description Of a webhook: `whsec_` and base64, by Standard Webhooks. One is made up if it is left out.
             * @default null
             */
            signingSecret?: string | null;
            /**
             * @description PagerDuty's integration key. Written, used, and never shown again.
             * @default null
             */
            routingKey?: string | null;
            /** @description Which alerts it is for. */
            routing?: components["schemas"]["ChannelRouting"];
            /**
             * @description null: told at once.
             * @default null
             */
            escalation?: components["schemas"]["Escalation"] | null;
            /**
             * @description null: told of each by itself. Not for PagerDuty.
             * @default null
             */
            digest?: components["schemas"]["Digest"] | null;
            /**
             * @description Whether alerts go there at present.
             * @default true
             */
            isActive?: boolean;
            /**
             * @description The version that was read; a stale one is refused.
             * @default null
             */
            version?: number | null;
        };
        /** @description Which alerts a channel is for; an empty list excludes nothing. */
        ChannelRouting: {
            /**
             * @description And what is more severe.
             * @default LOW
             */
            minimumSeverity?: components["schemas"]["Severity"];
            /** @description Kinds of alerts. */
            kinds?: components["schemas"]["AlertKind"][];
            /** @description Of its jobs. */
            categoryIds?: string[];
            /** @description Of its jobs, ignoring case. */
            tags?: string[];
            /** @description Of its jobs. */
            ownerIds?: string[];
        };
        /** @description A host that has failed so often that runs are skipped. */
        CircuitStatistics: {
            /** @description With its port, in lower case: `example.com:443`. */
            host: string;
            /**
             * @description HALF_OPEN: one run tries the host now.
             * @enum {string}
             */
            state: "OPEN" | "HALF_OPEN";
            /** @description Failed calls that opened it, and failed tries since. */
            failures: number;
            /** @description Whose calls failed; 100 stands for more, too. */
            jobs: number;
            /** @description Since when no calls are made to the host. */
            openedAt: string;
            /** @description From then on the next run tries the host. HALF_OPEN: if this try leaves no result until then. */
            triedAgainAt: string;
        };
        /** @description What the copy has of its own. */
        Clone: {
            /**
             * @description `copy of …` when left out, with a number where that is taken.
             * @default null
             */
            name?: string | null;
            /**
             * @description Whether it runs at once.
             * @default false
             */
            isActive?: boolean;
        };
        /** @description A span without runs, on each job's own clock. */
        Closure: {
            /**
             * @description A local date, or a local date and time.
             * @example 2026-12-24
             */
            from: string;
            /**
             * @description A date is inclusive, a date and time is exclusive; `from` when left out.
             * @default null
             */
            to?: string | null;
            /**
             * @description Every year again; with dates only.
             * @default false
             */
            yearly?: boolean;
            /**
             * @description What it is called; empty: nothing.
             * @default
             * @example Christmas
             */
            label?: string;
        };
        /** @description How work ended that went on after its call. */
        Completion: {
            /**
             * @description How the work ended.
             * @enum {string}
             */
            status: "success" | "failed";
            /**
             * @description Why, in a sentence.
             * @default null
             */
            message?: string | null;
            /**
             * @description Kept as the answer's excerpt.
             * @default null
             */
            output?: string | null;
        };
        /** @description Who accessed what, what was changed, who had which rights, and whether the trail is whole. */
        ComplianceReport: {
            /** @description The report's beginning. */
            from: string;
            /** @description The report's end. */
            to: string;
            /** @description When it was made. */
            madeAt: string;
            /** @description Who asked for it. */
            madeBy: string;
            /** @description Audit entries of the period. */
            entries: number;
            /** @description What the check of the audit chain has found; null when it is intact. */
            chainProblem: string | null;
            /** @description Who used the system, and how much. */
            access: components["schemas"]["ReportAccess"][];
            /** @description Oldest first. */
            configuration: components["schemas"]["ReportChange"][];
            /** @description As of `to`. */
            rights: components["schemas"]["ReportRight"][];
            /** @description They counted at `to`; their names are gone with them. */
            tokensRevokedSince: string[];
            /** @description Seen in the period, oldest first. */
            findings: components["schemas"]["Finding"][];
            /** @description How long the records are kept. */
            retention: components["schemas"]["ReportRetention"];
        };
        /** @description Occurrences per span. */
        Counts: {
            /** @description When the first span begins. */
            start: string;
            /** @description One number per step, the first at `start`. */
            counts: number[];
        };
        /** @description A token's requests of one day. */
        DayOfUse: {
            /** @description UTC. */
            date: string;
            /** @description All of the day. */
            requests: number;
            /** @description Of these, for want of a right, or over the limit of requests. */
            refused: number;
            /** @description The busiest first. */
            routes: components["schemas"]["RouteUse"][];
        };
        /** @description What was given up in one place, and waits for a person. */
        DeadLetters: {
            /**
             * @description The queue.
             * @example dead letters of ticks
             */
            queue: string;
            /**
             * @description Its messages, as SQS counts.
             * @example 0
             */
            waiting: number;
        };
        /**
         * @description What became of a decision.
         * @enum {string}
         */
        DecisionStatus: "SUGGESTED" | "APPLIED" | "REVERTED" | "EXPIRED";
        /** @description Every dependency, the last tick, and what waits. */
        DeepHealth: {
            /**
             * @description down: `down` names what does not work.
             * @enum {string}
             */
            status: "ok" | "down";
            /** @description Dependencies that do not answer; `sweeper` when no tick has come in time. */
            down: string[];
            /** @description Each that was asked. */
            dependencies: components["schemas"]["DependencyHealth"][];
            /** @description Up to when sweeps have accounted for occurrences; null: no sweep yet, or not to be had. */
            lastTickAt: string | null;
            /** @description How long that is ago; null: see `lastTickAt`. */
            lastTickAgeSeconds: number | null;
            /** @description The lanes that could be measured. */
            lanes: components["schemas"]["LaneHealth"][];
            /** @description The dead-letter queues that could be counted. */
            deadLetters: components["schemas"]["DeadLetters"][];
        };
        /** @description A notification on its way through a channel. */
        Delivery: {
            /** @description The delivery's id. */
            id: string;
            /** @description alert; escalation: of what nobody has acknowledged; digest; test. */
            kind: components["schemas"]["DeliveryKind"];
            /** @description null: a digest, or somebody tries the channel out. */
            notificationId: string | null;
            /** @description Of the notification. */
            title: string;
            /** @description PENDING: waits; RETRYING: goes on; SENT: the channel has taken it; FAILED: given up. */
            status: components["schemas"]["DeliveryStatus"];
            /** @description How many were made. */
            attempts: number;
            /** @description Why the latest attempt failed; null: it did not. */
            lastError: string | null;
            /** @description What the channel answered; null: nothing, or it is no channel of HTTP. */
            responseStatus: number | null;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
            /** @description When it is tried again; null: it is not. */
            nextAttemptAt: string | null;
        };
        /** @enum {string} */
        DeliveryKind: "alert" | "escalation" | "digest" | "test";
        /** @enum {string} */
        DeliveryStatus: "PENDING" | "RETRYING" | "SENT" | "FAILED";
        /** @description One dependency, asked once. */
        DependencyHealth: {
            /**
             * @description What was asked.
             * @example jobs table
             */
            name: string;
            /**
             * @description Whether it answered.
             * @enum {string}
             */
            status: "ok" | "down";
            /**
             * @description Until it answered, or was given up; milliseconds.
             * @example 12
             */
            latencyMs: number;
            /** @description The kind of trouble; null: none. */
            problem: string | null;
        };
        /** @description A field of the two runs that differs. */
        Difference: {
            /** @description The field's name, dotted where it is nested. */
            field: string;
            /** @description What the last success has there. */
            success: unknown;
            /** @description What the first failure has there. */
            failure: unknown;
        };
        /** @description What is less severe than CRITICAL is collected, and sent as one message. */
        Digest: {
            /** @description How often what was collected is sent. */
            frequency: components["schemas"]["DigestFrequency"];
            /**
             * @description Of a daily one; 8 if it is left out.
             * @default null
             */
            hour?: number | null;
            /**
             * @description Of the hour; UTC if it is left out.
             * @default null
             */
            timezone?: string | null;
        };
        /** @enum {string} */
        DigestFrequency: "hourly" | "daily";
        /** @description Why a job is disabled, and until when if it is only paused. */
        Disabling: {
            /**
             * @description Shown beside the job.
             * @default null
             */
            reason?: string | null;
            /**
             * @description Pauses the job: no occurrences up to this instant, then it resumes by itself. At most a year on.
             * @default null
             */
            until?: string | null;
        };
        /** @description Rules to try out. */
        DryRunRequest: {
            /**
             * @description Those that count, when left out.
             * @default null
             */
            rules?: components["schemas"]["TuningRule"][] | null;
            /** @description Of these jobs; when left out, the tuned ones and then the failing ones, fifty at most. */
            jobIds?: string[];
        };
        /** @description Over all jobs that were looked at. */
        DryRunTotals: {
            /** @description How many there would have been. */
            decisions: number;
            /** @description That are recorded. */
            failures: number;
            /** @description Failed runs that would not have been made. */
            avoidedFailures: number;
            /** @description Good runs that would not have been made. */
            lostSuccesses: number;
        };
        /**
         * @description What becomes of a time that the spring gap swallows.
         * @enum {string}
         */
        DstGap: "cron" | "runAfter" | "skip";
        /** @description A clock change that touches the schedule. */
        DstNote: {
            /** @description The clock change. */
            at: string;
            /**
             * @description gap: local times are left out; overlap: they come twice.
             * @enum {string}
             */
            kind: "gap" | "overlap";
            /** @description What it does to the schedule. */
            message: string;
        };
        /**
         * @description What becomes of a time that the autumn overlap shows twice.
         * @enum {string}
         */
        DstOverlap: "cron" | "once" | "twice";
        /** @description Milliseconds from a run's first attempt to its end, waiting between attempts included. */
        Durations: {
            /** @description The mean; milliseconds. */
            averageMs: number;
            /** @description The shortest run; milliseconds. */
            shortestMs: number;
            /** @description The longest run; milliseconds. */
            longestMs: number;
            /** @description Half of the runs took no longer; milliseconds. */
            p50Ms: number;
            /** @description Nine of ten took no longer; milliseconds. */
            p90Ms: number;
            /** @description 19 of 20 took no longer; milliseconds. */
            p95Ms: number;
            /** @description 99 of 100 took no longer; milliseconds. */
            p99Ms: number;
        };
        /** @description What went wrong. */
        ErrorBody: {
            /** @description Stable; see docs/api/errors.md. */
            code: string;
            /** @description A sentence for people; it may change. */
            message: string;
            /** @description The fields at fault, or the state that a stale change met. */
            details?: components["schemas"]["ErrorDetail"][] | Record<string, never>;
        };
        /** @description How much may still go wrong within the window. */
        ErrorBudget: {
            /**
             * @description Bad events that the objective leaves room for.
             * @example 43.2
             */
            allowed: number;
            /**
             * @description Bad events.
             * @example 12
             */
            spent: number;
            /**
             * @description Of the budget, what is left; below 0: more was spent; null: nothing to measure.
             * @example 72.2
             */
            leftPercent: number | null;
        };
        /**
         * @description What kind of thing went wrong with a call.
         * @enum {string}
         */
        ErrorCategory: "timeout" | "network" | "dns" | "tls" | "server" | "client" | "blocked" | "assertion" | "handler" | "crash";
        /** @description One field and what is wrong with it. */
        ErrorDetail: {
            /** @description The public name, dotted for nested ones; empty for the whole body. */
            field: string;
            /** @description What to write instead. */
            message: string;
        };
        /** @description The envelope of every answer that is no success. */
        ErrorEnvelope: {
            /**
             * @description false: see `error`.
             * @constant
             */
            success: false;
            /** @description What went wrong. */
            error: components["schemas"]["ErrorBody"];
            /** @description About the answer. */
            meta: components["schemas"]["Meta"];
        };
        /** @description The channel is told of only what nobody takes on. */
        Escalation: {
            /** @description Since the others were told, without an acknowledgement or a recovery. */
            afterMinutes: number;
        };
        /** @description One of the EventBridge schedules that tick for it. */
        EventBridgeForm: {
            /** @description As EventBridge Scheduler writes it. */
            expression: string;
            /** @description The zone that EventBridge reads it in. */
            timezone: string;
            /** @description EventBridge's StartDate; null: none. */
            startAt: string | null;
            /** @description EventBridge's EndDate; null: none. */
            endAt: string | null;
        };
        /** @description One thing that was seen. */
        Evidence: {
            /** @description When it happened. */
            at: string;
            /** @description What happened. */
            text: string;
            /** @description The audit entry that tells it; null when it is none. */
            entryId: string | null;
        };
        /** @description One occurrence of a job and what became of it. */
        Execution: {
            /** @description Opaque; the same occurrence always has the same one. */
            id: string;
            /** @description The job's id. */
            jobId: string;
            /** @description As it was then. */
            jobName: string;
            /** @description What called for it. */
            trigger: components["schemas"]["Trigger"];
            /** @description Who asked, for runs by hand and backfills. */
            triggeredBy: string | null;
            /** @description When somebody asked for an occurrence of the past. */
            askedAt: string | null;
            /** @description The execution that this one repeats. */
            retryOf: string | null;
            /** @description When it was due. */
            scheduledFor: string;
            /** @description When it began; null: it has not. */
            startedAt: string | null;
            /** @description When it ended; null while it goes on. */
            completedAt: string | null;
            /** @description How the run stands, or how it ended. */
            status: components["schemas"]["ExecutionStatus"];
            /** @description Why, when the status alone does not say it. */
            reason: string | null;
            /** @description From the due time to the first attempt. */
            lagMs: number | null;
            /** @description From the first attempt to the end, waiting included. */
            executionTimeMs: number | null;
            /** @description While the target that has answered "later" may call back. */
            awaitingCallbackUntil: string | null;
            /** @description The latest attempt; 0: none has begun. */
            attemptNumber: number;
            /** @description The finished ones. */
            attempts: components["schemas"]["Attempt"][];
            /** @description What was called; null: nothing. */
            request: components["schemas"]["RequestMade"] | null;
            /** @description The answer's HTTP status; null: none came. */
            responseStatus: number | null;
            /** @description The answer's media type; null: none was said. */
            responseContentType: string | null;
            /** @description Where the time went; null: no call was made. */
            timings: components["schemas"]["Timings"] | null;
            /** @description What kind of trouble ended it; null: none. */
            errorCategory: components["schemas"]["ErrorCategory"] | null;
            /** @description The trouble in a sentence; null: none. */
            errorMessage: string | null;
            /** @description The answer's beginning, as text; HTML is noted, not kept. Of a function: what it returned. */
            responseExcerpt: string | null;
        };
        /** @description An execution with what its function has written. */
        ExecutionDetails: {
            /** @description Opaque; the same occurrence always has the same one. */
            id: string;
            /** @description The job's id. */
            jobId: string;
            /** @description As it was then. */
            jobName: string;
            /** @description What called for it. */
            trigger: components["schemas"]["Trigger"];
            /** @description Who asked, for runs by hand and backfills. */
            triggeredBy: string | null;
            /** @description When somebody asked for an occurrence of the past. */
            askedAt: string | null;
            /** @description The execution that this one repeats. */
            retryOf: string | null;
            /** @description When it was due. */
            scheduledFor: string;
            /** @description When it began; null: it has not. */
            startedAt: string | null;
            /** @description When it ended; null while it goes on. */
            completedAt: string | null;
            /** @description How the run stands, or how it ended. */
            status: components["schemas"]["ExecutionStatus"];
            /** @description Why, when the status alone does not say it. */
            reason: string | null;
            /** @description From the due time to the first attempt. */
            lagMs: number | null;
            /** @description From the first attempt to the end, waiting included. */
            executionTimeMs: number | null;
            /** @description While the target that has answered "later" may call back. */
            awaitingCallbackUntil: string | null;
            /** @description The latest attempt; 0: none has begun. */
            attemptNumber: number;
            /** @description The finished ones. */
            attempts: components["schemas"]["Attempt"][];
            /** @description What was called; null: nothing. */
            request: components["schemas"]["RequestMade"] | null;
            /** @description The answer's HTTP status; null: none came. */
            responseStatus: number | null;
            /** @description The answer's media type; null: none was said. */
            responseContentType: string | null;
            /** @description Where the time went; null: no call was made. */
            timings: components["schemas"]["Timings"] | null;
            /** @description What kind of trouble ended it; null: none. */
            errorCategory: components["schemas"]["ErrorCategory"] | null;
            /** @description The trouble in a sentence; null: none. */
            errorMessage: string | null;
            /** @description The answer's beginning, as text; HTML is noted, not kept. Of a function: what it returned. */
            responseExcerpt: string | null;
            /** @description Of what a function raised in the last attempt, without secrets; paths are for administrators. */
            traceback: string | null;
            /** @description The last lines, at most 100, that a function wrote in the last attempt; masked likewise. */
            log: string[];
        };
        /** @description An attempt began, its target's callback is awaited from now on, or a run ended. */
        ExecutionEvent: {
            /**
             * @description What happened to the run.
             * @enum {string}
             */
            type: "execution:started" | "execution:completed" | "execution:failed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description The execution as it is now. */
            data: components["schemas"]["ExecutionSummary"];
        };
        /**
         * @description QUEUED and RUNNING go on; every other is terminal and never changes again.
         * @enum {string}
         */
        ExecutionStatus: "QUEUED" | "RUNNING" | "SUCCESS" | "FAILED" | "TIMEOUT" | "SKIPPED" | "MISSED" | "CRASHED" | "CANCELLED";
        /** @description One occurrence of a job and what became of it, as live messages carry it. */
        ExecutionSummary: {
            /** @description Opaque; the same occurrence always has the same one. */
            id: string;
            /** @description The job's id. */
            jobId: string;
            /** @description As it was then. */
            jobName: string;
            /** @description What called for it. */
            trigger: components["schemas"]["Trigger"];
            /** @description Who asked, for runs by hand and backfills. */
            triggeredBy: string | null;
            /** @description When somebody asked for an occurrence of the past. */
            askedAt: string | null;
            /** @description The execution that this one repeats. */
            retryOf: string | null;
            /** @description When it was due. */
            scheduledFor: string;
            /** @description When it began; null: it has not. */
            startedAt: string | null;
            /** @description When it ended; null while it goes on. */
            completedAt: string | null;
            /** @description How the run stands, or how it ended. */
            status: components["schemas"]["ExecutionStatus"];
            /** @description Why, when the status alone does not say it. */
            reason: string | null;
            /** @description From the due time to the first attempt. */
            lagMs: number | null;
            /** @description From the first attempt to the end, waiting included. */
            executionTimeMs: number | null;
            /** @description While the target that has answered "later" may call back. */
            awaitingCallbackUntil: string | null;
            /** @description The latest attempt; 0: none has begun. */
            attemptNumber: number;
            /** @description The finished ones. */
            attempts: components["schemas"]["Attempt"][];
            /** @description What was called; null: nothing. */
            request: components["schemas"]["RequestMade"] | null;
            /** @description The answer's HTTP status; null: none came. */
            responseStatus: number | null;
            /** @description The answer's media type; null: none was said. */
            responseContentType: string | null;
            /** @description Where the time went; null: no call was made. */
            timings: components["schemas"]["Timings"] | null;
            /** @description What kind of trouble ended it; null: none. */
            errorCategory: components["schemas"]["ErrorCategory"] | null;
            /** @description The trouble in a sentence; null: none. */
            errorMessage: string | null;
        };
        /** @description What the answer must be for the run to count as a success. */
        Expect: {
            /**
             * @description Statuses and classes, any of them.
             * @default [
             *       "2xx"
             *     ]
             */
            status?: string[];
            /**
             * @description A text that the body must hold.
             * @default null
             */
            bodyContains?: string | null;
            /**
             * @description A text that it must not hold.
             * @default null
             */
            bodyExcludes?: string | null;
            /**
             * @description Values that the body, as JSON, must hold: all of them.
             * @default null
             */
            jsonPath?: components["schemas"]["JsonCheck"][] | null;
            /**
             * @description A slower answer is a failure.
             * @default null
             */
            maxDurationMs?: number | null;
        };
        /** @description What was asked for, and how far it is. */
        Export: {
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description What is taken away. */
            kind: components["schemas"]["ExportKind"];
            /** @description How the file is written; compressed with gzip either way. */
            format: components["schemas"]["ExportFormat"];
            /** @description `done` and `failed` are the end. */
            state: components["schemas"]["ExportState"];
            /** @description Written so far. */
            rows: number;
            /** @description Of the compressed file, once it is there. */
            bytes: number | null;
            /** @description As they were asked for. */
            filters: {
                [key: string]: string;
            };
            /** @description Why it failed. */
            error: string | null;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
            /** @description When it ended; null while it goes on. */
            finishedAt: string | null;
            /** @description It and its file are deleted after this. */
            expiresAt: string;
            /** @description Gives the file to whoever has it; only where one export is read. */
            downloadUrl: string | null;
            /** @description At the latest. */
            downloadUrlExpiresAt: string | null;
        };
        /**
         * @description How the file is written; compressed with gzip either way.
         * @enum {string}
         */
        ExportFormat: "csv" | "jsonl";
        /**
         * @description What is taken away.
         * @enum {string}
         */
        ExportKind: "executions" | "audit";
        /** @description What is to be exported. The filters are those of the lists. */
        ExportRequest: {
            /** @description What is taken away. */
            kind: components["schemas"]["ExportKind"];
            /**
             * @description In CSV no cell is taken for a formula.
             * @default csv
             */
            format?: components["schemas"]["ExportFormat"];
            /**
             * @description Included. Of the trail 30 days back by default.
             * @default null
             */
            from?: string | null;
            /**
             * @description Not included; now by default.
             * @default null
             */
            to?: string | null;
            /**
             * @description As in the lists.
             * @default null
             */
            search?: string | null;
            /**
             * @description Only this job's. Of executions.
             * @default null
             */
            jobId?: string | null;
            /**
             * @description Only with this status. Of executions.
             * @default null
             */
            status?: components["schemas"]["ExecutionStatus"] | null;
            /**
             * @description Only for this reason. Of executions.
             * @default null
             */
            trigger?: components["schemas"]["Trigger"] | null;
            /**
             * @description Who acted. Of the audit trail.
             * @default null
             */
            actor?: string | null;
            /**
             * @description What was done. Of the audit trail.
             * @default null
             */
            action?: string | null;
            /**
             * @description What it was done to. Of the audit trail.
             * @default null
             */
            resource?: string | null;
            /**
             * @description How it ended. Of the audit trail.
             * @default null
             */
            outcome?: components["schemas"]["AuditOutcome"] | null;
        };
        /**
         * @description DONE and FAILED are the end.
         * @enum {string}
         */
        ExportState: "queued" | "running" | "done" | "failed";
        /** @description One field and what is wrong with it. */
        FieldProblemBody: {
            /** @description The public name, dotted for nested ones; empty for the whole body. */
            field: string;
            /** @description What to write instead. */
            message: string;
        };
        /** @description Something that somebody should look at: what one rule has seen of one subject on one day (UTC). */
        Finding: {
            /** @description Opaque. */
            id: string;
            /**
             * @description The rule's name.
             * @example password-guessing
             */
            rule: string;
            /** @description HIGH and CRITICAL ring an alarm. */
            severity: components["schemas"]["Severity"];
            /** @description The finding in a few words. */
            title: string;
            /** @description What happened, why it matters, what to do. */
            description: string;
            /** @description A user's or token's id, an address, or the name of what was weakened. */
            subject: string;
            /** @description The latest twenty, oldest first. */
            evidence: components["schemas"]["Evidence"][];
            /** @description How many were seen. */
            count: number;
            /** @description The first event that it rests on. */
            firstSeenAt: string;
            /** @description The latest one. */
            lastSeenAt: string;
            /** @description Whether somebody has looked at it. */
            status: components["schemas"]["FindingStatus"];
            /** @description Who has looked at it; null: nobody. */
            acknowledgedBy: string | null;
            /** @description When; null: not yet. */
            acknowledgedAt: string | null;
            /** @description What they found; null: nothing was written. */
            note: string | null;
        };
        /** @enum {string} */
        FindingStatus: "OPEN" | "ACKNOWLEDGED";
        /** @description What only another deployment changes. */
        FixedSetting: {
            /** @description The deployment's parameter. */
            name: string;
            /** @description As it was deployed. */
            value: string;
            /** @description How to change it. */
            remedy: string;
        };
        /** @description A function that the deployed code has registered, with its job's defaults. */
        Handler: {
            /** @description Of the function and of its own job. */
            name: string;
            /**
             * @description Where it stands in the code.
             * @example jobs.sessions:clean_up
             */
            function: string;
            /** @description What it is for. */
            description: string;
            /** @description Its own job's, by the code. */
            cronExpression: string;
            /** @description Its own job's, by the code. */
            timezone: string;
            /** @description Of one attempt; milliseconds. */
            timeoutMs: number;
            /** @description Attempts after a first one that raised. */
            retryCount: number;
            /** @description Before the second attempt; milliseconds. */
            retryDelayMs: number;
            /** @description Whether somebody is to be told of a failed run. */
            notifyOnFailure: boolean;
            /** @description Whether its own job was enabled when it was made. */
            isActive: boolean;
            /** @description Nobody else gives its job another schedule, and it takes no further jobs. */
            isLocked: boolean;
            /** @description Cron Manager's own. */
            isSystem: boolean;
            /** @description Its own job. */
            jobId: string;
            /** @description Why that job is not there, with the remedy. */
            problem: string | null;
        };
        /** @description Whether the API answers. */
        Health: {
            /**
             * @description Always ok: whoever reads it was answered.
             * @constant
             */
            status: "ok";
            /** @description Of Cron Manager. */
            version: string;
            /** @description The server's time of the answer. */
            timestamp: string;
        };
        /** @description What reports by itself, and how it stands. */
        Heartbeat: {
            /** @description The heartbeat's id. */
            id: string;
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            version: number;
            /** @description What people call it. */
            name: string;
            /** @description What it stands for. */
            description: string;
            /** @description When a ping is expected. */
            cronExpression: string | null;
            /** @description Of `cronExpression`. */
            timezone: string | null;
            /** @description The job whose occurrences it follows: its work is to ping when it is done. */
            jobId: string | null;
            /** @description How late a ping may be; and how long work may take whose start was told. */
            graceSeconds: number;
            /** @description Channels are routed by them. */
            tags: string[];
            /** @description Channels are routed by it, too. */
            categoryId: string | null;
            /** @description false: nothing is expected of it. */
            isActive: boolean;
            /** @description NEW: nothing was heard of it yet, and so nothing is missed. LATE: overdue, within its grace. */
            status: components["schemas"]["HeartbeatStatus"];
            /** @description The latest that told of an end, good or bad. */
            lastPingAt: string | null;
            /** @description When the latest start was told. */
            lastStartAt: string | null;
            /** @description From the latest start that was told to its end. */
            lastDurationMs: number | null;
            /** @description When a ping is expected; null while none is. */
            nextExpectedAt: string | null;
            /** @description From then on it is DOWN. */
            dueAt: string | null;
            /** @description null while it is not DOWN. */
            downSince: string | null;
            /** @description Only in the answer that makes it: the address of its pings, below this API's origin. */
            pingPath: string | null;
            /** @description Who made it. */
            ownerId: string;
            /** @description Who made it. */
            createdBy: string;
            /** @description Who changed it last. */
            updatedBy: string;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
        };
        /** @description A heartbeat: what reports by itself, and when it is expected to. Either `cronExpression` or `jobId`. */
        HeartbeatCreate: {
            /**
             * @description What people call it.
             * @example nightly backup
             */
            name: string;
            /**
             * @description What it stands for.
             * @default
             */
            description?: string;
            /**
             * @description When a ping is expected, as in a job's schedule.
             * @default null
             */
            cronExpression?: string | null;
            /**
             * @description An IANA time zone, of `cronExpression`.
             * @default UTC
             * @example Europe/Berlin
             */
            timezone?: string;
            /**
             * @description The job whose occurrences it follows: its work is to ping when it is done.
             * @default null
             */
            jobId?: string | null;
            /**
             * @description How late a ping may be; and how long work may take whose start was told.
             * @default 300
             */
            graceSeconds?: number;
            /** @description Channels are routed by them. */
            tags?: string[];
            /**
             * @description Channels are routed by it, too.
             * @default null
             */
            categoryId?: string | null;
            /**
             * @description false: nothing is expected of it.
             * @default true
             */
            isActive?: boolean;
        };
        /** @description A whole heartbeat in place of the old one. Its ping address stays. */
        HeartbeatReplace: {
            /**
             * @description What people call it.
             * @example nightly backup
             */
            name: string;
            /**
             * @description What it stands for.
             * @default
             */
            description?: string;
            /**
             * @description When a ping is expected, as in a job's schedule.
             * @default null
             */
            cronExpression?: string | null;
            /**
             * @description An IANA time zone, of `cronExpression`.
             * @default UTC
             * @example Europe/Berlin
             */
            timezone?: string;
            /**
             * @description The job whose occurrences it follows: its work is to ping when it is done.
             * @default null
             */
            jobId?: string | null;
            /**
             * @description How late a ping may be; and how long work may take whose start was told.
             * @default 300
             */
            graceSeconds?: number;
            /** @description Channels are routed by them. */
            tags?: string[];
            /**
             * @description Channels are routed by it, too.
             * @default null
             */
            categoryId?: string | null;
            /**
             * @description false: nothing is expected of it.
             * @default true
             */
            isActive?: boolean;
            /**
             * @description The version that was read; a stale one is refused.
             * @default null
             */
            version?: number | null;
        };
        /** @enum {string} */
        HeartbeatStatus: "NEW" | "UP" | "LATE" | "DOWN" | "PAUSED";
        /**
         * @description How the endpoint is called.
         * @enum {string}
         */
        HttpMethod: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
        /** @description A person and the invitation, which is shown this once. */
        Invited: {
            /** @description Who is invited. */
            user: components["schemas"]["User"];
            /** @description The invitation's secret, for `POST /auth/register`. */
            invitation: string;
            /** @description Opens the console's registration with the invitation. */
            invitationUrl: string;
            /** @description When the invitation ends. */
            expiresAt: string;
        };
        /** @description A job as it stands. */
        Job: {
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            version: number;
            /** @description Unique among living jobs, ignoring case. */
            name: string;
            /** @description What the job is for. */
            description: string;
            /** @description Words to find it by, at most 10. */
            tags: string[];
            /** @description The category that the job is in; null: none. One that is archived takes no more jobs. */
            categoryId: string | null;
            /** @description What a run is: the call of an endpoint, or a function of the deployment's own code. */
            kind: components["schemas"]["JobKind"];
            /** @description Of a function job: the name by which code has registered its function; `GET /handlers` lists them. */
            handler: string | null;
            /** @description Of a function job: what its function is given, at most 64 KB. Likely secrets show "•••"; sent back, it keeps them. */
            payload: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** @description Five cron fields with Debian cron's meaning, six with leading seconds, a shorthand as @daily, @every 90s, @at 2026-12-24T18:00 or @reboot. */
            cronExpression: string;
            /** @description An IANA time zone. */
            timezone: string;
            /** @description No run before this instant. */
            startAt: string | null;
            /** @description No run after this instant. */
            endAt: string | null;
            /** @description Occurrences after which the schedule ends; null: no such end. */
            maxRuns: number | null;
            /** @description Of `maxRuns`; null without it. */
            runsLeft: number | null;
            /** @description Each run comes up to this many seconds later, by a span that stays the same for the job. */
            jitterSeconds: number;
            /** @description What becomes of local times that a change to summer time leaves out. */
            dstGap: components["schemas"]["DstGap"];
            /** @description What becomes of local times that come twice when summer time ends. */
            dstOverlap: components["schemas"]["DstOverlap"];
            /** @description Calendars whose closures this job does not run in. */
            calendarIds: string[];
            /** @description The schedule in words. */
            scheduleDescription: string;
            /** @description null: a function job calls nothing. */
            endpointUrl: string | null;
            /** @description The call's method. */
            httpMethod: components["schemas"]["HttpMethod"];
            /** @description Those that are likely to be secret show "•••". */
            headers: {
                [key: string]: string;
            };
            /** @description Added to those that the URL has. */
            queryParams: {
                [key: string]: string;
            };
            /** @description Sent as UTF-8, its templates filled in. */
            body: string | null;
            /** @description How the call shows who makes it. */
            auth: components["schemas"]["NoAuth"] | components["schemas"]["BasicAuth"] | components["schemas"]["BearerAuth"] | components["schemas"]["ApiKeyAuth"] | components["schemas"]["SignatureAuth"];
            /** @description What the answer must be like for the run to succeed. */
            expect: components["schemas"]["Expect"];
            /** @description Whether the call has User-Agent, X-Cron-Job-Id, X-Cron-Execution-Id, X-Cron-Attempt, Idempotency-Key. */
            sendIdentification: boolean;
            /** @description Of one attempt, connecting included; milliseconds. */
            timeoutMs: number;
            /** @description Attempts after a first one that failed in a passing way. */
            retryCount: number;
            /** @description Between attempts, as `retryStrategy` has it; milliseconds. */
            retryDelayMs: number;
            /** @description How long a failed attempt waits for the next one: `retryDelayMs` doubled each time up to 60 s, 1, 5 and then 15 minutes, or `retryDelayMs` each time. A tenth to either side spreads them; the target's Retry-After counts, too. */
            retryStrategy: components["schemas"]["RetryStrategy"];
            /** @description The failures that get another attempt: "network", "timeout", "dns", "tls", "assertion", "handler" (a function raised), a status such as "503", a class such as "5xx". null: network, timeout, dns, handler, 408, 425, 429, 5xx. */
            retryOn: string[] | null;
            /** @description When the executor dies in mid-call, so that nobody knows whether the target acted: the run is CRASHED, or gets its next attempt with the same Idempotency-Key. */
            onCrash: components["schemas"]["OnCrash"];
            /** @description When a run is due while another one of the job goes on: it is SKIPPED, both run, or it waits for the other's end within its misfire grace. */
            overlapPolicy: components["schemas"]["OverlapPolicy"];
            /** @description Seconds, 60 to 86,400: an answer 202 then means "later". The call carries X-Cron-Callback-Url and X-Cron-Callback-Token, and the target says there how its work ended; a run of which nothing is heard ends as TIMEOUT. null: 202 is a success like any other. */
            callbackDeadlineSeconds: number | null;
            /** @description An occurrence that cannot start within this is recorded as MISSED. */
            misfireGraceSeconds: number;
            /** @description What runs late when the misfire grace is over: nothing, the last occurrence that was missed, or all of them (at most 100). */
            catchUp: components["schemas"]["CatchUp"];
            /** @description Failed runs in a row after which the job is disabled; 0: never. */
            disableAfterFailures: number;
            /** @description What the rules of automatic rescheduling may do: nothing, suggest, or act. `off` brings back a schedule that they had changed. */
            tuning: components["schemas"]["TuningMode"];
            /** @description What the owner wrote, while tuning has put another schedule in its place; else null. */
            ownersSchedule: components["schemas"]["OwnersSchedule"] | null;
            /** @description Whether people are told when runs fail, recover or are missed. null: as the settings say. */
            notifyOnFailure: boolean | null;
            /** @description Up to this instant nobody is told of its failures: for maintenance. That it is disabled is told all the same. */
            alertsMutedUntil: string | null;
            /** @description Code has registered it: nobody else gives it another schedule. */
            isLocked: boolean;
            /** @description Whether it has occurrences from now on. */
            isActive: boolean;
            /** @description Why it is disabled or paused; null: no reason was given. */
            disabledReason: string | null;
            /** @description While it lies ahead, the job has no occurrences before it. */
            pausedUntil: string | null;
            /** @description How the latest run stands. */
            status: components["schemas"]["JobStatus"];
            /** @description When the latest run began; null: there was none. */
            lastRunAt: string | null;
            /** @description The next occurrence; null: there is none. */
            nextRunAt: string | null;
            /** @description Whether EventBridge knows the job as it is now. */
            registration: components["schemas"]["cron_manager__domain__job__Registration"];
            /** @description What EventBridge has against it; null: nothing. */
            registrationError: string | null;
            /** @description Runs that succeeded. */
            successCount: number;
            /** @description Runs that failed. */
            failureCount: number;
            /** @description Runs that failed since the last success. */
            consecutiveFailures: number;
            /** @description Of the runs that succeeded; null: none has. */
            averageDurationMs: number | null;
            /** @description 0-1, of the runs that called the target. */
            successRate: number | null;
            /** @description The latest ten that succeeded or failed, oldest first. */
            recentRuns: components["schemas"]["RecentRun"][];
            /** @description The person whose it is. */
            ownerId: string;
            /** @description Who made it. */
            createdBy: string;
            /** @description Who changed it last. */
            updatedBy: string;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
            /** @description It can be restored for 30 days from then on. */
            deletedAt: string | null;
        };
        /** @description Living jobs. */
        JobCounts: {
            /** @description Of those that the caller may see. */
            total: number;
            /** @description Those that are enabled. */
            active: number;
            /** @description Those that are disabled. */
            inactive: number;
            /** @description Active jobs whose latest run failed. */
            failing: number;
        };
        /** @description A new job. `name`, `cronExpression` and `endpointUrl`, or of a function job `kind` and `handler`, are enough. */
        JobCreate: {
            /**
             * @description What is called: http or https. Of a function job: left out.
             * @default null
             */
            endpointUrl?: string | null;
            /**
             * @description The call's method.
             * @default GET
             */
            httpMethod?: components["schemas"]["HttpMethod"];
            /** @description Sent with the call, at most 30; values may hold templates. */
            headers?: {
                [key: string]: string;
            };
            /** @description Added to those that the URL has. */
            queryParams?: {
                [key: string]: string;
            };
            /**
             * @description Sent as UTF-8, its templates filled in.
             * @default null
             */
            body?: string | null;
            /** @description How the call shows who makes it. */
            auth?: components["schemas"]["NoAuth"] | components["schemas"]["BasicAuth"] | components["schemas"]["BearerAuth"] | components["schemas"]["ApiKeyAuth"] | components["schemas"]["SignatureAuth"];
            /** @description What the answer must be like for the run to succeed. */
            expect?: components["schemas"]["Expect"];
            /**
             * @description Whether the call has User-Agent, X-Cron-Job-Id, X-Cron-Execution-Id, X-Cron-Attempt, Idempotency-Key.
             * @default true
             */
            sendIdentification?: boolean;
            /**
             * @description Five cron fields with Debian cron's meaning, six with leading seconds, a shorthand as @daily, @every 90s, @at 2026-12-24T18:00 or @reboot.
             * @example 30 4 * * mon-fri
             */
            cronExpression: string;
            /**
             * @description An IANA time zone.
             * @default UTC
             * @example Europe/Berlin
             */
            timezone?: string;
            /**
             * @description No run before this instant.
             * @default null
             */
            startAt?: string | null;
            /**
             * @description No run after this instant.
             * @default null
             */
            endAt?: string | null;
            /**
             * @description Occurrences after which the schedule ends; null: no such end.
             * @default null
             */
            maxRuns?: number | null;
            /**
             * @description Each run comes up to this many seconds later, by a span that stays the same for the job.
             * @default 0
             */
            jitterSeconds?: number;
            /**
             * @description What becomes of local times that a change to summer time leaves out.
             * @default cron
             */
            dstGap?: components["schemas"]["DstGap"];
            /**
             * @description What becomes of local times that come twice when summer time ends.
             * @default cron
             */
            dstOverlap?: components["schemas"]["DstOverlap"];
            /** @description Calendars whose closures this job does not run in. */
            calendarIds?: string[];
            /**
             * @description Unique among living jobs, ignoring case.
             * @example nightly backup
             */
            name: string;
            /**
             * @description What the job is for.
             * @default
             */
            description?: string;
            /** @description Words to find it by, at most 10. */
            tags?: string[];
            /**
             * @description The category that the job is in; null: none. One that is archived takes no more jobs.
             * @default null
             */
            categoryId?: string | null;
            /**
             * @description What a run is: the call of an endpoint, or a function of the deployment's own code.
             * @default http
             */
            kind?: components["schemas"]["JobKind"];
            /**
             * @description Of a function job: the name by which code has registered its function; `GET /handlers` lists them.
             * @default null
             */
            handler?: string | null;
            /** @description Of a function job: what its function is given, at most 64 KB. Likely secrets show "•••"; sent back, it keeps them. */
            payload?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * @description Of one attempt, connecting included; milliseconds.
             * @default 30000
             */
            timeoutMs?: number;
            /**
             * @description Attempts after a first one that failed in a passing way.
             * @default 3
             */
            retryCount?: number;
            /**
             * @description Between attempts, as `retryStrategy` has it; milliseconds.
             * @default 1000
             */
            retryDelayMs?: number;
            /**
             * @description How long a failed attempt waits for the next one: `retryDelayMs` doubled each time up to 60 s, 1, 5 and then 15 minutes, or `retryDelayMs` each time. A tenth to either side spreads them; the target's Retry-After counts, too.
             * @default exponential
             */
            retryStrategy?: components["schemas"]["RetryStrategy"];
            /**
             * @description The failures that get another attempt: "network", "timeout", "dns", "tls", "assertion", "handler" (a function raised), a status such as "503", a class such as "5xx". null: network, timeout, dns, handler, 408, 425, 429, 5xx.
             * @default null
             */
            retryOn?: string[] | null;
            /**
             * @description When the executor dies in mid-call, so that nobody knows whether the target acted: the run is CRASHED, or gets its next attempt with the same Idempotency-Key.
             * @default fail
             */
            onCrash?: components["schemas"]["OnCrash"];
            /**
             * @description When a run is due while another one of the job goes on: it is SKIPPED, both run, or it waits for the other's end within its misfire grace.
             * @default skip
             */
            overlapPolicy?: components["schemas"]["OverlapPolicy"];
            /**
             * @description Seconds, 60 to 86,400: an answer 202 then means "later". The call carries X-Cron-Callback-Url and X-Cron-Callback-Token, and the target says there how its work ended; a run of which nothing is heard ends as TIMEOUT. null: 202 is a success like any other.
             * @default null
             */
            callbackDeadlineSeconds?: number | null;
            /**
             * @description An occurrence that cannot start within this is recorded as MISSED.
             * @default 300
             */
            misfireGraceSeconds?: number;
            /**
             * @description What runs late when the misfire grace is over: nothing, the last occurrence that was missed, or all of them (at most 100).
             * @default none
             */
            catchUp?: components["schemas"]["CatchUp"];
            /**
             * @description Failed runs in a row after which the job is disabled; 0: never.
             * @default 3
             */
            disableAfterFailures?: number;
            /**
             * @description What the rules of automatic rescheduling may do: nothing, suggest, or act. `off` brings back a schedule that they had changed.
             * @default off
             */
            tuning?: components["schemas"]["TuningMode"];
            /**
             * @description Whether people are told when runs fail, recover or are missed. null: as the settings say.
             * @default null
             */
            notifyOnFailure?: boolean | null;
            /**
             * @description Up to this instant nobody is told of its failures: for maintenance. That it is disabled is told all the same.
             * @default null
             */
            alertsMutedUntil?: string | null;
            /**
             * @description Whether it has occurrences from now on.
             * @default true
             */
            isActive?: boolean;
        };
        /** @description A job came, changed or went. */
        JobEvent: {
            /**
             * @description What happened to the job.
             * @enum {string}
             */
            type: "cron:created" | "cron:updated" | "cron:deleted";
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description The job. */
            data: components["schemas"]["JobReference"];
        };
        /**
         * @description What a run is.
         * @enum {string}
         */
        JobKind: "http" | "function";
        /** @description A job, as live messages name it. */
        JobReference: {
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description Opaque, and sortable by creation. */
            name: string;
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            version: number;
            /** @description Whether it has occurrences from now on. */
            isActive: boolean;
            /** @description Opaque, and sortable by creation. */
            ownerId: string;
        };
        /** @description A whole definition in place of the old one; what is left out gets its default. */
        JobReplace: {
            /**
             * @description What is called: http or https. Of a function job: left out.
             * @default null
             */
            endpointUrl?: string | null;
            /**
             * @description The call's method.
             * @default GET
             */
            httpMethod?: components["schemas"]["HttpMethod"];
            /** @description Sent with the call, at most 30; values may hold templates. */
            headers?: {
                [key: string]: string;
            };
            /** @description Added to those that the URL has. */
            queryParams?: {
                [key: string]: string;
            };
            /**
             * @description Sent as UTF-8, its templates filled in.
             * @default null
             */
            body?: string | null;
            /** @description How the call shows who makes it. */
            auth?: components["schemas"]["NoAuth"] | components["schemas"]["BasicAuth"] | components["schemas"]["BearerAuth"] | components["schemas"]["ApiKeyAuth"] | components["schemas"]["SignatureAuth"];
            /** @description What the answer must be like for the run to succeed. */
            expect?: components["schemas"]["Expect"];
            /**
             * @description Whether the call has User-Agent, X-Cron-Job-Id, X-Cron-Execution-Id, X-Cron-Attempt, Idempotency-Key.
             * @default true
             */
            sendIdentification?: boolean;
            /**
             * @description Five cron fields with Debian cron's meaning, six with leading seconds, a shorthand as @daily, @every 90s, @at 2026-12-24T18:00 or @reboot.
             * @example 30 4 * * mon-fri
             */
            cronExpression: string;
            /**
             * @description An IANA time zone.
             * @default UTC
             * @example Europe/Berlin
             */
            timezone?: string;
            /**
             * @description No run before this instant.
             * @default null
             */
            startAt?: string | null;
            /**
             * @description No run after this instant.
             * @default null
             */
            endAt?: string | null;
            /**
             * @description Occurrences after which the schedule ends; null: no such end.
             * @default null
             */
            maxRuns?: number | null;
            /**
             * @description Each run comes up to this many seconds later, by a span that stays the same for the job.
             * @default 0
             */
            jitterSeconds?: number;
            /**
             * @description What becomes of local times that a change to summer time leaves out.
             * @default cron
             */
            dstGap?: components["schemas"]["DstGap"];
            /**
             * @description What becomes of local times that come twice when summer time ends.
             * @default cron
             */
            dstOverlap?: components["schemas"]["DstOverlap"];
            /** @description Calendars whose closures this job does not run in. */
            calendarIds?: string[];
            /**
             * @description Unique among living jobs, ignoring case.
             * @example nightly backup
             */
            name: string;
            /**
             * @description What the job is for.
             * @default
             */
            description?: string;
            /** @description Words to find it by, at most 10. */
            tags?: string[];
            /**
             * @description The category that the job is in; null: none. One that is archived takes no more jobs.
             * @default null
             */
            categoryId?: string | null;
            /**
             * @description What a run is: the call of an endpoint, or a function of the deployment's own code.
             * @default http
             */
            kind?: components["schemas"]["JobKind"];
            /**
             * @description Of a function job: the name by which code has registered its function; `GET /handlers` lists them.
             * @default null
             */
            handler?: string | null;
            /** @description Of a function job: what its function is given, at most 64 KB. Likely secrets show "•••"; sent back, it keeps them. */
            payload?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * @description Of one attempt, connecting included; milliseconds.
             * @default 30000
             */
            timeoutMs?: number;
            /**
             * @description Attempts after a first one that failed in a passing way.
             * @default 3
             */
            retryCount?: number;
            /**
             * @description Between attempts, as `retryStrategy` has it; milliseconds.
             * @default 1000
             */
            retryDelayMs?: number;
            /**
             * @description How long a failed attempt waits for the next one: `retryDelayMs` doubled each time up to 60 s, 1, 5 and then 15 minutes, or `retryDelayMs` each time. A tenth to either side spreads them; the target's Retry-After counts, too.
             * @default exponential
             */
            retryStrategy?: components["schemas"]["RetryStrategy"];
            /**
             * @description The failures that get another attempt: "network", "timeout", "dns", "tls", "assertion", "handler" (a function raised), a status such as "503", a class such as "5xx". null: network, timeout, dns, handler, 408, 425, 429, 5xx.
             * @default null
             */
            retryOn?: string[] | null;
            /**
             * @description When the executor dies in mid-call, so that nobody knows whether the target acted: the run is CRASHED, or gets its next attempt with the same Idempotency-Key.
             * @default fail
             */
            onCrash?: components["schemas"]["OnCrash"];
            /**
             * @description When a run is due while another one of the job goes on: it is SKIPPED, both run, or it waits for the other's end within its misfire grace.
             * @default skip
             */
            overlapPolicy?: components["schemas"]["OverlapPolicy"];
            /**
             * @description Seconds, 60 to 86,400: an answer 202 then means "later". The call carries X-Cron-Callback-Url and X-Cron-Callback-Token, and the target says there how its work ended; a run of which nothing is heard ends as TIMEOUT. null: 202 is a success like any other.
             * @default null
             */
            callbackDeadlineSeconds?: number | null;
            /**
             * @description An occurrence that cannot start within this is recorded as MISSED.
             * @default 300
             */
            misfireGraceSeconds?: number;
            /**
             * @description What runs late when the misfire grace is over: nothing, the last occurrence that was missed, or all of them (at most 100).
             * @default none
             */
            catchUp?: components["schemas"]["CatchUp"];
            /**
             * @description Failed runs in a row after which the job is disabled; 0: never.
             * @default 3
             */
            disableAfterFailures?: number;
            /**
             * @description What the rules of automatic rescheduling may do: nothing, suggest, or act. `off` brings back a schedule that they had changed.
             * @default off
             */
            tuning?: components["schemas"]["TuningMode"];
            /**
             * @description Whether people are told when runs fail, recover or are missed. null: as the settings say.
             * @default null
             */
            notifyOnFailure?: boolean | null;
            /**
             * @description Up to this instant nobody is told of its failures: for maintenance. That it is disabled is told all the same.
             * @default null
             */
            alertsMutedUntil?: string | null;
            /**
             * @description Whether it has occurrences from now on.
             * @default true
             */
            isActive?: boolean;
            /**
             * @description The version that was read; a stale one is refused.
             * @default null
             */
            version?: number | null;
            /**
             * @description Why; kept with the change of the schedule, and in the audit trail.
             * @default null
             */
            changeReason?: string | null;
        };
        /** @description How a job's runs went. */
        JobStatistics: {
            /** @description From here on every record is counted. */
            from: string;
            /** @description The end, excluded. */
            to: string;
            /** @description false: the latest 1,000 records begin later than was asked for; `from` says when. */
            isWhole: boolean;
            /** @description Records that all of this stands on. */
            executions: number;
            /** @description Records by how they ended. */
            byOutcome: {
                [key: string]: number;
            };
            /** @description Runs that succeeded. */
            succeeded: number;
            /** @description All that is neither success nor skipped nor cancelled. */
            failed: number;
            /** @description 0-1; null: nothing succeeded or failed. */
            successRate: number | null;
            /** @description 0-1: the share of the time, since the first outcome, in which the latest one was a success. */
            uptime: number | null;
            /** @description How long runs took; null: none came to an end. */
            durations: components["schemas"]["Durations"] | null;
            /** @description How often in a row runs ended alike. */
            streaks: components["schemas"]["Streaks"];
            /** @description When the latest one was due. */
            lastSuccessAt: string | null;
            /** @description The latest run that succeeded; null: none. */
            lastSuccessId: string | null;
            /** @description When the latest one was due. */
            lastFailureAt: string | null;
            /** @description The latest run that failed; null: none. */
            lastFailureId: string | null;
            /** @description The last 24, oldest first. */
            hours: components["schemas"]["Bucket"][];
            /** @description From `from` on, oldest first. */
            days: components["schemas"]["Bucket"][];
        };
        /**
         * @description How the job's latest run stands.
         * @enum {string}
         */
        JobStatus: "PENDING" | "RUNNING" | "SUCCESS" | "FAILED";
        /** @description What to call once. `endpointUrl` is enough. */
        JobTest: {
            /**
             * @description What is called: http or https.
             * @example https://example.com/backup
             */
            endpointUrl: string;
            /**
             * @description The call's method.
             * @default GET
             */
            httpMethod?: components["schemas"]["HttpMethod"];
            /** @description Sent with the call, at most 30; values may hold templates. */
            headers?: {
                [key: string]: string;
            };
            /** @description Added to those that the URL has. */
            queryParams?: {
                [key: string]: string;
            };
            /**
             * @description Sent as UTF-8, its templates filled in.
             * @default null
             */
            body?: string | null;
            /** @description How the call shows who makes it. */
            auth?: components["schemas"]["NoAuth"] | components["schemas"]["BasicAuth"] | components["schemas"]["BearerAuth"] | components["schemas"]["ApiKeyAuth"] | components["schemas"]["SignatureAuth"];
            /** @description What the answer must be like for the run to succeed. */
            expect?: components["schemas"]["Expect"];
            /**
             * @description Whether the call has User-Agent, X-Cron-Job-Id, X-Cron-Execution-Id, X-Cron-Attempt, Idempotency-Key.
             * @default true
             */
            sendIdentification?: boolean;
            /**
             * @description What `{{jobName}}` stands for.
             * @default test
             * @example nightly backup
             */
            name?: string;
            /**
             * @description The saved job whose secrets stand where "•••" is sent.
             * @default null
             */
            jobId?: string | null;
            /**
             * @description At most 25 s here; milliseconds.
             * @default 10000
             */
            timeoutMs?: number;
        };
        /** @description Some fields of a job. */
        JobUpdate: {
            /**
             * @description The version that was read; a stale one is refused.
             * @default null
             */
            version?: number | null;
            /**
             * @description Unique among living jobs, ignoring case.
             * @default null
             */
            name?: string | null;
            /**
             * @description What the job is for.
             * @default null
             */
            description?: string | null;
            /**
             * @description Words to find it by, at most 10.
             * @default null
             */
            tags?: string[] | null;
            /**
             * @description null: none.
             * @default null
             */
            categoryId?: string | null;
            /**
             * @description Five cron fields with Debian cron's meaning, six with leading seconds, a shorthand as @daily, @every 90s, @at 2026-12-24T18:00 or @reboot.
             * @default null
             */
            cronExpression?: string | null;
            /**
             * @description An IANA time zone.
             * @default null
             */
            timezone?: string | null;
            /**
             * @description null: no such bound.
             * @default null
             */
            startAt?: string | null;
            /**
             * @description null: no such bound.
             * @default null
             */
            endAt?: string | null;
            /**
             * @description null: no such end.
             * @default null
             */
            maxRuns?: number | null;
            /**
             * @description Each run comes up to this many seconds later, by a span that stays the same for the job.
             * @default null
             */
            jitterSeconds?: number | null;
            /**
             * @description What becomes of local times that a change to summer time leaves out.
             * @default null
             */
            dstGap?: components["schemas"]["DstGap"] | null;
            /**
             * @description What becomes of local times that come twice when summer time ends.
             * @default null
             */
            dstOverlap?: components["schemas"]["DstOverlap"] | null;
            /**
             * @description Calendars whose closures this job does not run in.
             * @default null
             */
            calendarIds?: string[] | null;
            /**
             * @description What is called: http or https. Of a function job: left out.
             * @default null
             */
            endpointUrl?: string | null;
            /**
             * @description The call's method.
             * @default null
             */
            httpMethod?: components["schemas"]["HttpMethod"] | null;
            /**
             * @description Sent with the call, at most 30; values may hold templates.
             * @default null
             */
            headers?: {
                [key: string]: string;
            } | null;
            /**
             * @description Added to those that the URL has.
             * @default null
             */
            queryParams?: {
                [key: string]: string;
            } | null;
            /**
             * @description null removes the body.
             * @default null
             */
            body?: string | null;
            /** @description How the call shows who makes it. */
            auth?: components["schemas"]["NoAuth"] | components["schemas"]["BasicAuth"] | components["schemas"]["BearerAuth"] | components["schemas"]["ApiKeyAuth"] | components["schemas"]["SignatureAuth"];
            /** @description What the answer must be like for the run to succeed. */
            expect?: components["schemas"]["Expect"];
            /**
             * @description Of a function job: what its function is given, at most 64 KB. Likely secrets show "•••"; sent back, it keeps them.
             * @default null
             */
            payload?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * @description Whether the call has User-Agent, X-Cron-Job-Id, X-Cron-Execution-Id, X-Cron-Attempt, Idempotency-Key.
             * @default null
             */
            sendIdentification?: boolean | null;
            /**
             * @description Of one attempt, connecting included; milliseconds.
             * @default null
             */
            timeoutMs?: number | null;
            /**
             * @description Attempts after a first one that failed in a passing way.
             * @default null
             */
            retryCount?: number | null;
            /**
             * @description Between attempts, as `retryStrategy` has it; milliseconds.
             * @default null
             */
            retryDelayMs?: number | null;
            /**
             * @description How long a failed attempt waits for the next one: `retryDelayMs` doubled each time up to 60 s, 1, 5 and then 15 minutes, or `retryDelayMs` each time. A tenth to either side spreads them; the target's Retry-After counts, too.
             * @default null
             */
            retryStrategy?: components["schemas"]["RetryStrategy"] | null;
            /**
             * @description null: those that pass.
             * @default null
             */
            retryOn?: string[] | null;
            /**
             * @description When the executor dies in mid-call, so that nobody knows whether the target acted: the run is CRASHED, or gets its next attempt with the same Idempotency-Key.
             * @default null
             */
            onCrash?: components["schemas"]["OnCrash"] | null;
            /**
             * @description When a run is due while another one of the job goes on: it is SKIPPED, both run, or it waits for the other's end within its misfire grace.
             * @default null
             */
            overlapPolicy?: components["schemas"]["OverlapPolicy"] | null;
            /**
             * @description null: 202 is a success.
             * @default null
             */
            callbackDeadlineSeconds?: number | null;
            /**
             * @description An occurrence that cannot start within this is recorded as MISSED.
             * @default null
             */
            misfireGraceSeconds?: number | null;
            /**
             * @description What runs late when the misfire grace is over: nothing, the last occurrence that was missed, or all of them (at most 100).
             * @default null
             */
            catchUp?: components["schemas"]["CatchUp"] | null;
            /**
             * @description Failed runs in a row after which the job is disabled; 0: never.
             * @default null
             */
            disableAfterFailures?: number | null;
            /**
             * @description What the rules of automatic rescheduling may do: nothing, suggest, or act. `off` brings back a schedule that they had changed.
             * @default null
             */
            tuning?: components["schemas"]["TuningMode"] | null;
            /**
             * @description Whether people are told when runs fail, recover or are missed. null: as the settings say.
             * @default null
             */
            notifyOnFailure?: boolean | null;
            /**
             * @description Up to this instant nobody is told of its failures: for maintenance. That it is disabled is told all the same.
             * @default null
             */
            alertsMutedUntil?: string | null;
            /**
             * @description Whether it has occurrences from now on.
             * @default null
             */
            isActive?: boolean | null;
            /**
             * @description Why; kept with the change of the schedule, and in the audit trail.
             * @default null
             */
            changeReason?: string | null;
        };
        /** @description A value that the answer's JSON must hold. */
        JsonCheck: {
            /**
             * @description Where it is: a JSONPath of names and numbers.
             * @example $.items[0].state
             */
            path: string;
            /** @description What it must be. */
            equals: components["schemas"]["JsonValue"];
        };
        JsonValue: unknown;
        /**
         * @description Where an API key travels.
         * @enum {string}
         */
        KeyPlace: "header" | "query";
        /** @description From due time to begin, by the bounds of the buckets: 300000 stands for more, too. */
        Lag: {
            /** @description Within this began half of them; null: none began. */
            p50Ms: number | null;
            /** @description Within this began 95 of a hundred; null: none began. */
            p95Ms: number | null;
            /** @description Within this began 99 of a hundred; null: none began. */
            p99Ms: number | null;
            /** @description Ascending. */
            buckets: components["schemas"]["LagBucket"][];
        };
        /** @description Occurrences by how long after their due time they began. */
        LagBucket: {
            /** @description Its upper bound, inclusive; null: later than every bound. */
            upToMs: number | null;
            /** @description Occurrences above the bucket before, up to this bound. */
            count: number;
        };
        /**
         * @description The queue that a run waits in (docs/decisions/0005-lanes.md).
         * @enum {string}
         */
        Lane: "short" | "long" | "manual" | "function";
        /** @description One lane, as SQS counts: approximately. */
        LaneHealth: {
            /** @description The lane's name. */
            lane: components["schemas"]["Lane"];
            /** @description Messages that wait. */
            waiting: number;
            /** @description Messages that are being worked on. */
            inFlight: number;
            /** @description Messages whose time has not come. */
            delayed: number;
        };
        /** @description One lane, as SQS counts: approximately. */
        LaneStatistics: {
            /** @description The lane's name. */
            lane: components["schemas"]["Lane"];
            /** @description Messages that wait. */
            waiting: number;
            /** @description Messages that are being worked on. */
            inFlight: number;
            /** @description Further attempts, and occurrences within the minute, whose time has not come. */
            delayed: number;
            /** @description Since when the oldest run is due that has not begun, as the latest sweep saw it; 0: none for more than a minute; null: no sweep has looked for three minutes. */
            oldestAgeSeconds: number | null;
            /** @description Calls in flight in this lane, at most. */
            limit: number;
        };
        /** @description A job's occurrences, by the schedule that held at the time, against its records. */
        Ledger: {
            /** @description The window's beginning. */
            from: string;
            /** @description The window's end. */
            to: string;
            /** @description Occurrences that the schedule has in the window. */
            expected: number;
            /** @description With a record that has ended. */
            accounted: number;
            /** @description How many of them ended how. */
            byOutcome: {
                [key: string]: number;
            };
            /** @description That wait, run, or may still get their record. */
            open: number;
            /** @description Without a record although their time has passed: the first 50. */
            missing: string[];
            /** @description What the schedule was, and when. */
            periods: components["schemas"]["LedgerPeriod"][];
        };
        /** @description A schedule that held in the span. */
        LedgerPeriod: {
            /** @description Its beginning. */
            from: string;
            /** @description Its end. */
            to: string;
            /** @description When it runs: five or six fields of cron, a name such as @daily, @every or @at. */
            cronExpression: string;
            /** @description The IANA zone that the schedule is meant in. */
            timezone: string;
        };
        /** @description What `/live` sends. */
        LiveEvent: components["schemas"]["JobEvent"] | components["schemas"]["ScheduleEvent"] | components["schemas"]["ExecutionEvent"];
        /** @description Opens one WebSocket, within a minute. */
        LiveTicket: {
            /** @description For `/live?ticket=…`; it works once. */
            ticket: string;
            /** @description A minute on. */
            expiresAt: string;
        };
        /**
         * @description What a line tells of.
         * @enum {string}
         */
        LogEvent: "tick" | "claim" | "attempt" | "answer" | "retry" | "wait" | "end" | "change" | "decision";
        /**
         * @description How much a line should worry somebody.
         * @enum {string}
         */
        LogLevel: "info" | "warning" | "error";
        /** @description One thing that happened in an execution, or was done to a job. */
        LogLine: {
            /** @description When. */
            at: string;
            /** @description `error`: the run is lost; `warning`: it may yet be mended, or was kept back. */
            level: components["schemas"]["LogLevel"];
            /** @description What the line tells of. */
            event: components["schemas"]["LogEvent"];
            /** @description A sentence for people. */
            message: string;
            /** @description The job's id. */
            jobId: string;
            /** @description As it was then. */
            jobName: string;
            /** @description null: it tells of the job itself. */
            executionId: string | null;
            /** @description The same in figures, by the names of an execution's fields; of a change: who, how and why. */
            details: {
                [key: string]: unknown;
            };
        };
        /** @description Who signs in. */
        Login: {
            /** @description The address of the account. */
            email: string;
            /** @description The account's password. */
            password: string;
        };
        /** @description A time in which alerts are written down and not sent. */
        MaintenanceWindow: {
            /** @description The window's id. */
            id: string;
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            version: number;
            /** @description What people call it. */
            name: string;
            /** @description Of the jobs and heartbeats whose alerts are not sent; empty: all. */
            categoryIds: string[];
            /** @description When it begins. */
            cronExpression: string | null;
            /** @description Of `cronExpression`; null: it comes once. */
            timezone: string | null;
            /** @description From each beginning. */
            durationMinutes: number | null;
            /** @description When it begins, this once. */
            startAt: string | null;
            /** @description When it ends, this once. */
            endAt: string | null;
            /** @description Whether it counts at present. */
            isActive: boolean;
            /** @description While it lasts. */
            current: components["schemas"]["Span"] | null;
            /** @description When it begins again. */
            nextAt: string | null;
            /** @description Who made it. */
            createdBy: string;
            /** @description Who changed it last. */
            updatedBy: string;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
        };
        /** @description Again and again: `cronExpression`, `timezone` and `durationMinutes`. Once: `startAt` and `endAt`. */
        MaintenanceWindowCreate: {
            /**
             * @description What people call it.
             * @example nightly backup
             */
            name: string;
            /** @description Of the jobs and heartbeats whose alerts are not sent; empty: all. */
            categoryIds?: string[];
            /**
             * @description When it begins.
             * @default null
             */
            cronExpression?: string | null;
            /**
             * @description An IANA time zone, of `cronExpression`.
             * @default UTC
             * @example Europe/Berlin
             */
            timezone?: string;
            /**
             * @description From each beginning.
             * @default null
             */
            durationMinutes?: number | null;
            /**
             * @description When it begins, this once.
             * @default null
             */
            startAt?: string | null;
            /**
             * @description When it ends, this once.
             * @default null
             */
            endAt?: string | null;
            /**
             * @description Whether it counts at present.
             * @default true
             */
            isActive?: boolean;
        };
        /** @description A whole window in place of the old one. */
        MaintenanceWindowReplace: {
            /**
             * @description What people call it.
             * @example nightly backup
             */
            name: string;
            /** @description Of the jobs and heartbeats whose alerts are not sent; empty: all. */
            categoryIds?: string[];
            /**
             * @description When it begins.
             * @default null
             */
            cronExpression?: string | null;
            /**
             * @description An IANA time zone, of `cronExpression`.
             * @default UTC
             * @example Europe/Berlin
             */
            timezone?: string;
            /**
             * @description From each beginning.
             * @default null
             */
            durationMinutes?: number | null;
            /**
             * @description When it begins, this once.
             * @default null
             */
            startAt?: string | null;
            /**
             * @description When it ends, this once.
             * @default null
             */
            endAt?: string | null;
            /**
             * @description Whether it counts at present.
             * @default true
             */
            isActive?: boolean;
            /**
             * @description The version that was read; a stale one is refused.
             * @default null
             */
            version?: number | null;
        };
        /** @description About the answer. */
        Meta: {
            /** @description Names the request in the logs. */
            requestId: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Of lists that come in pages. */
            pagination?: components["schemas"]["Pagination"];
        };
        /** @description What is due next. */
        NextRun: {
            /** @description The job's id. */
            jobId: string;
            /** @description The job's name. */
            jobName: string;
            /** @description When it is due. */
            at: string;
        };
        /** @description The call shows nothing. */
        NoAuth: {
            /**
             * @description Nothing is shown. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "none";
        };
        /** @description Something that people were told of. */
        Notification: {
            /** @description The notification's id. */
            id: string;
            /** @description What it tells of. */
            kind: components["schemas"]["AlertKind"];
            /** @description How soon somebody should look. */
            severity: components["schemas"]["Severity"];
            /** @description One line. */
            title: string;
            /** @description What happened, and where to look. */
            description: string;
            /** @description Of the cause. */
            at: string;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
            /** @description How many jobs it is about. */
            jobCount: number;
            /** @description Up to twenty of them, of those that you may see. */
            jobs: components["schemas"]["NotifiedJob"][];
            /** @description That the failed calls went to. */
            host: string | null;
            /** @description What kind of trouble it was; null: none. */
            errorCategory: string | null;
            /** @description The run that it began with. */
            executionId: string | null;
            /** @description What it is about, where that is no job. */
            resource: string | null;
            /** @description Of a recovery: the notification that told of the trouble. */
            incidentId: string | null;
            /** @description When all of its jobs had recovered. */
            resolvedAt: string | null;
            /** @description By you. */
            isRead: boolean;
            /** @description Who has taken it on, for everybody to see. */
            acknowledgedBy: string | null;
            /** @description When somebody has taken it on; null: nobody has. */
            acknowledgedAt: string | null;
            /** @description Why it was held back or not sent, in words. */
            silencedBy: string | null;
            /** @description The channels that it did not get through to. */
            deliveryFailed: string[];
        };
        /** @description A job that a notification is about. */
        NotifiedJob: {
            /** @description The job's id. */
            id: string;
            /** @description The job's name. */
            name: string;
        };
        /**
         * @description What becomes of a run whose executor died in mid-call, so that nobody knows whether the target acted.
         * @enum {string}
         */
        OnCrash: "fail" | "retry";
        /**
         * @description What becomes of a run that is due while another one of the job goes on (domain/overlap.py).
         * @enum {string}
         */
        OverlapPolicy: "skip" | "allow" | "queue";
        /** @description What the owner of a job wrote that tuning holds at another schedule. */
        OwnersSchedule: {
            /** @description When it runs: five or six fields of cron, a name such as @daily, @every or @at. */
            cronExpression: string;
            /** @description By up to so many seconds its runs are moved. */
            jitterSeconds: number;
            /** @description 2, 4 or 8 times fewer runs than the owner's; 1: as many, at other seconds. */
            stretchedBy: number;
            /** @description When tuning put the job where it is. */
            since: string;
            /** @description The decision that put the job where it is. */
            decisionId: string;
        };
        /** @description Where a list goes on. */
        Pagination: {
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            limit: number;
            /** @description null on the last page. */
            nextCursor: string | null;
            /** @description Where it is known. */
            total?: number;
        };
        /** @description The old password proves you, the new one replaces it. */
        PasswordChange: {
            /** @description The one to replace. */
            currentPassword: string;
            /** @description At least 12 characters. */
            newPassword: string;
        };
        /** @description What was heard. */
        Ping: {
            /** @description The ping's id. */
            id: string;
            /** @description When. */
            at: string;
            /** @description What it said. */
            signal: components["schemas"]["Signal"];
            /** @description That its address named; null: none. */
            exitStatus: number | null;
            /** @description From the start that was told to this end; milliseconds. */
            durationMs: number | null;
            /** @description Where it came from. */
            sourceIp: string;
            /** @description What the caller's software calls itself; null: it did not say. */
            userAgent: string;
            /** @description The body's first 10 KB, without what looks like a secret. */
            message: string | null;
        };
        /** @description A schedule to look at. */
        PreviewRequest: {
            /**
             * @description Five cron fields with Debian cron's meaning, six with leading seconds, a shorthand as @daily, @every 90s, @at 2026-12-24T18:00 or @reboot.
             * @example 30 4 * * mon-fri
             */
            cronExpression: string;
            /**
             * @description An IANA time zone.
             * @default UTC
             * @example Europe/Berlin
             */
            timezone?: string;
            /**
             * @description No run before this instant.
             * @default null
             */
            startAt?: string | null;
            /**
             * @description No run after this instant.
             * @default null
             */
            endAt?: string | null;
            /**
             * @description Occurrences after which the schedule ends; null: no such end.
             * @default null
             */
            maxRuns?: number | null;
            /**
             * @description Each run comes up to this many seconds later, by a span that stays the same for the job.
             * @default 0
             */
            jitterSeconds?: number;
            /**
             * @description What becomes of local times that a change to summer time leaves out.
             * @default cron
             */
            dstGap?: components["schemas"]["DstGap"];
            /**
             * @description What becomes of local times that come twice when summer time ends.
             * @default cron
             */
            dstOverlap?: components["schemas"]["DstOverlap"];
            /** @description Calendars whose closures this job does not run in. */
            calendarIds?: string[];
            /**
             * @description The runs after this instant; now when left out.
             * @default null
             */
            from?: string | null;
            /**
             * @description How many runs.
             * @default 10
             */
            count?: number;
            /**
             * @description The job that gets this schedule: settles H and the jitter.
             * @default null
             */
            jobId?: string | null;
            /**
             * @description Shows each run on this clock as well.
             * @default null
             */
            viewerTimezone?: string | null;
        };
        /** @description One occurrence. */
        PreviewedRun: {
            /** @description The occurrence. */
            at: string;
            /**
             * @description The same instant on the schedule's own clock, without offset.
             * @example 2026-11-23T04:30:00
             */
            local: string;
            /**
             * @description That clock's offset from UTC at the time.
             * @example +01:00
             */
            offset: string;
            /** @description On the viewer's clock. */
            viewerLocal: string | null;
            /** @description Of the viewer's local time from UTC; null: no zone was given. */
            viewerOffset: string | null;
            /** @description What is unusual about this one: a clock change, a run brought forward. */
            note: string | null;
        };
        /**
         * @description What can be wrong with a trail.
         * @enum {string}
         */
        Problem: "altered" | "missing" | "reordered" | "truncated" | "inserted";
        /** @description What one may change of oneself. */
        Profile: {
            /** @description What the person is called. */
            name: string;
        };
        /** @description The lanes, and hosts that keep failing. */
        QueueStatistics: {
            /** @description Calls in flight over all lanes, at most. */
            limit: number;
            /** @description Each queue that ticks and attempts wait in. */
            lanes: components["schemas"]["LaneStatistics"][];
            /** @description Open ones, of hosts that the caller's jobs call. */
            circuits: components["schemas"]["CircuitStatistics"][];
            /** @description Parts that do not answer now, and of which nothing is told. */
            degraded: string[];
        };
        /** @description Why something is switched. */
        Reasoned: {
            /**
             * @description Shown beside the job.
             * @default null
             */
            reason?: string | null;
        };
        /** @description One of the answer's headers. */
        ReceivedHeader: {
            /** @description As the target wrote it. */
            name: string;
            /** @description Cut at 500 characters; "•••" where it is likely to be secret. */
            value: string;
        };
        /** @description What became of one of a job's latest runs. */
        RecentRun: {
            /** @description What became of it. */
            status: components["schemas"]["ExecutionStatus"];
            /** @description null: it never began. */
            durationMs: number | null;
        };
        /** @description Who joins. */
        Register: {
            /** @description The address to sign in with. */
            email: string;
            /** @description What the person is called. */
            name: string;
            /** @description At least 12 characters. */
            password: string;
            /**
             * @description As the administrator handed it on.
             * @default null
             */
            invitation?: string | null;
        };
        /**
         * @description As whoever deploys has set REGISTRATION_MODE.
         * @enum {string}
         */
        "Registration-Input": "closed" | "invite" | "open";
        /** @description What one actor did in the period. */
        ReportAccess: {
            /** @description Who did it: a person's id, or the system. */
            actor: string;
            /** @description Calls that only read. */
            reads: number;
            /** @description Calls that changed something. */
            changes: number;
            /** @description Calls that were refused. */
            refused: number;
            /** @description Calls that failed here. */
            errors: number;
            /** @description The API tokens that were used. */
            tokens: string[];
            /** @description From where, as /24 or /48; twenty at most. */
            networks: string[];
            /** @description The first call of the period. */
            firstAt: string;
            /** @description The last one. */
            lastAt: string;
        };
        /** @description A change that was made. */
        ReportChange: {
            /** @description The audit entry that tells it. */
            entryId: string;
            /** @description When. */
            at: string;
            /** @description Who did it: a person's id, or the system. */
            actor: string;
            /** @description The API token that was used; null: none. */
            tokenId: string | null;
            /** @description What was done. */
            action: string;
            /** @description What it was done to. */
            resource: string | null;
            /** @description Field by field, before and after. */
            changes: {
                [key: string]: unknown;
            };
        };
        /** @description What is kept. */
        ReportRetention: {
            /** @description null: audit entries are kept for ever. */
            auditDays: number | null;
            /** @description Days that executions are kept. */
            executionDays: number;
            /** @description As far back as the trail reaches. */
            oldestAuditEntryAt: string | null;
        };
        /** @description What a person might do at the period's end. */
        ReportRight: {
            /** @description The person's id. */
            id: string;
            /** @description The address that the person signs in with. */
            email: string;
            /** @description What the person is called. */
            name: string;
            /** @description What the person may do: READ_ONLY reads everything, USER has own jobs, ADMIN does everything. */
            role: components["schemas"]["Role"];
            /** @description Whether the person may sign in. */
            isActive: boolean;
            /** @description The person's API tokens. */
            tokens: components["schemas"]["ReportToken"][];
        };
        /** @description An API token that counted at the period's end. */
        ReportToken: {
            /** @description The token's id. */
            id: string;
            /** @description What its owner calls it. */
            name: string;
            /** @description What it gave, within its owner's role. */
            scopes: components["schemas"]["Scope"][];
            /** @description When it ends; null: never. */
            expiresAt: string | null;
        };
        /** @description What was called; the query is left out, for it may hold secrets. */
        RequestMade: {
            /** @description The HTTP method. */
            method: string;
            /** @description The address, without its query. */
            url: string;
        };
        /** @description What may have to change. */
        Restoration: {
            /**
             * @description Another name, where its own has gone to another job.
             * @default null
             */
            name?: string | null;
        };
        /**
         * @description How long a failed attempt waits for the next one (domain/retry.py).
         * @enum {string}
         */
        RetryStrategy: "exponential" | "stepped" | "fixed";
        /**
         * @description ADMIN: everything. USER: own jobs. READ_ONLY: sees all, changes nothing.
         * @enum {string}
         */
        Role: "ADMIN" | "USER" | "READ_ONLY";
        /** @description Requests to one route. */
        RouteUse: {
            /** @description The HTTP method. */
            method: string;
            /** @description The path below /api/v1, with its parameters' names. */
            route: string;
            /** @description How many. */
            requests: number;
        };
        /**
         * @description What a rule looks for; each has a module of its own in `rules/`.
         * @enum {string}
         */
        RuleKind: "consecutive-failures" | "timeouts" | "failure" | "load" | "success";
        /** @description Executions that ended, by how; of today (UTC) in the overview. */
        RunCounts: {
            /** @description Runs of the day (UTC). */
            total: number;
            /** @description How many succeeded. */
            success: number;
            /** @description How many failed. */
            failed: number;
            /** @description How many ended without an answer in time. */
            timeout: number;
            /** @description How many did not start in time. */
            missed: number;
            /** @description Crashed, skipped or cancelled. */
            other: number;
        };
        /** @description When a job ran for a while. */
        ScheduleAsItWas: {
            /** @description Whether it ran at all. */
            isScheduled: boolean;
            /** @description Five cron fields with Debian cron's meaning, six with leading seconds, a shorthand as @daily, @every 90s, @at 2026-12-24T18:00 or @reboot. */
            cronExpression: string;
            /** @description An IANA time zone. */
            timezone: string;
            /** @description No run before this instant. */
            startAt: string | null;
            /** @description No run after this instant. */
            endAt: string | null;
            /** @description It had no occurrences before this instant. */
            pausedUntil: string | null;
            /** @description The occurrence that was to use up its `maxRuns`. */
            lastAt: string | null;
            /** @description How far occurrences were spread; seconds. */
            jitterSeconds: number;
            /** @description What becomes of local times that a change to summer time leaves out. */
            dstGap: components["schemas"]["DstGap"];
            /** @description What becomes of local times that come twice when summer time ends. */
            dstOverlap: components["schemas"]["DstOverlap"];
            /** @description Calendars whose closures this job does not run in. */
            calendarIds: string[];
        };
        /** @description A job whose schedule changed. */
        ScheduleChange: {
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description Opaque, and sortable by creation. */
            name: string;
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            version: number;
            /** @description Whether it has occurrences from now on. */
            isActive: boolean;
            /** @description Opaque, and sortable by creation. */
            ownerId: string;
            /** @description The schedule before. */
            from: components["schemas"]["ScheduleReference"];
            /** @description The schedule now. */
            to: components["schemas"]["ScheduleReference"];
        };
        /** @description A job runs at other times now. */
        ScheduleEvent: {
            /**
             * @description What happened to the schedule.
             * @enum {string}
             */
            type: "schedule:changed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description The job with both schedules. */
            data: components["schemas"]["ScheduleChange"];
        };
        /** @description A job began to run at other times, or stopped. */
        ScheduleHistoryEntry: {
            /** @description When. */
            at: string;
            /** @description Of the audit trail, as job.update; null: from before this was kept. */
            action: string | null;
            /** @description Who: a user's id, or `system` for a rule of Cron Manager's own. */
            by: string | null;
            /** @description The API token that was used. */
            tokenId: string | null;
            /** @description Why, in the words of whoever did it. */
            reason: string | null;
            /** @description The audit entry that tells it; null: from before this was kept. */
            auditEntryId: string | null;
            /** @description The fields of `from` and `to` that differ. */
            changed: string[];
            /** @description null: the job was created. */
            from: components["schemas"]["ScheduleAsItWas"] | null;
            /** @description The end, excluded. */
            to: components["schemas"]["ScheduleAsItWas"];
        };
        /** @description What a schedule means. */
        SchedulePreview: {
            /** @description In words. */
            description: string;
            /** @description The IANA zone that the schedule is meant in. */
            timezone: string;
            /** @description As it is stored. */
            expression: string;
            /** @description The next occurrences, in their order. */
            nextRuns: components["schemas"]["PreviewedRun"][];
            /** @description Occurrences among the next ones that calendars take away. */
            skipped: components["schemas"]["SkippedRun"][];
            /** @description For the clock changes of the next 400 days. */
            dstNotes: components["schemas"]["DstNote"][];
            /** @description What the owner may not expect of it. */
            warnings: components["schemas"]["ScheduleWarning"][];
            /** @description null when there is one run at most. */
            averageIntervalSeconds: number | null;
            /** @description What EventBridge Scheduler is told. */
            eventBridge: components["schemas"]["EventBridgeForm"][];
        };
        /** @description A job's schedule. */
        ScheduleReference: {
            /** @description Opaque, and sortable by creation. */
            cronExpression: string;
            /** @description Opaque, and sortable by creation. */
            timezone: string;
        };
        /** @description Something that may not be meant. */
        ScheduleWarning: {
            /**
             * @description Stable, UPPER_SNAKE.
             * @example EVERY_MINUTE
             */
            code: string;
            /** @description What the owner may not expect. */
            message: string;
            /** @description An expression to write instead. */
            suggestion: string | null;
        };
        /**
         * @description What a route asks for and a token grants.
         * @enum {string}
         */
        Scope: "READ" | "WRITE" | "DELETE" | "EXECUTE" | "ADMIN";
        /** @description A secret by its name. */
        Secret: {
            /** @description Used in jobs as `${secret:NAME}`. */
            name: string;
            /** @description Grows with each new value. */
            version: number;
            /** @description Whose jobs may name it, beside an administrator's. */
            ownerId: string;
            /** @description When it was made. */
            createdAt: string;
            /** @description When it was last changed. */
            updatedAt: string;
            /** @description Who changed it last. */
            updatedBy: string;
        };
        /** @description What a secret stands for. */
        SecretValue: {
            /** @description 4 characters to 4 KB. Written, used in calls, and never shown again. */
            value: string;
        };
        /** @description How well the deployment serves. */
        ServiceLevels: {
            /**
             * @description The time that is judged.
             * @enum {string}
             */
            window: "1d" | "7d" | "28d";
            /** @description Where the window begins. */
            since: string;
            /** @description Now. */
            until: string;
            /**
             * @description What a point stands for.
             * @enum {string}
             */
            bucket: "hour" | "day";
            /** @description One of each kind. */
            objectives: components["schemas"]["ServiceObjective"][];
            /** @description Of all scheduled occurrences that began. */
            lag: components["schemas"]["Lag"];
            /** @description null: the deployment has not registered it yet. */
            canary: components["schemas"]["Canary"] | null;
            /** @description The oldest first, without gaps; what runs now comes last. */
            points: components["schemas"]["ServicePoint"][];
        };
        /** @description What is promised, and how it stands. */
        ServiceObjective: {
            /**
             * @description start: scheduled occurrences that begin in time. api: minutes in which the API answers the canary.
             * @enum {string}
             */
            kind: "start" | "api";
            /**
             * @description Percent of events that are to be good.
             * @example 99.9
             */
            target: number;
            /** @description Within which an occurrence is to begin; null: of no start. */
            thresholdSeconds: number | null;
            /** @description Events that were good. */
            good: number;
            /** @description Events in all. */
            total: number;
            /**
             * @description Percent that were good; null: nothing to measure.
             * @example 99.97
             */
            attained: number | null;
            /** @description Whether the objective holds so far; null: nothing to measure. */
            isMet: boolean | null;
            /** @description What may still go wrong. */
            budget: components["schemas"]["ErrorBudget"];
            /** @description How fast that is spent now. */
            burnRate: components["schemas"]["BurnRate"];
        };
        /** @description An hour or a day. */
        ServicePoint: {
            /** @description When the hour or day begins, in UTC. */
            at: string;
            /** @description Scheduled occurrences, good when they began in time. */
            start: components["schemas"]["ServiceTally"];
            /** @description Minutes of the canary, good when the API answered. */
            api: components["schemas"]["ServiceTally"];
            /** @description Within this began 95 of a hundred; null: none began. */
            p95LagMs: number | null;
        };
        /** @description Good events among all. */
        ServiceTally: {
            /** @description Events that were good. */
            good: number;
            /** @description Events in all. */
            total: number;
        };
        /** @description A sign-in. The same token also comes as a cookie, for browsers. */
        Session: {
            /** @description For `Authorization: Bearer`; it ends after 15 minutes. */
            accessToken: string;
            /**
             * @description How the access token is sent.
             * @constant
             */
            tokenType: "Bearer";
            /** @description When the access token ends. */
            expiresAt: string;
            /** @description For `X-CSRF-Token`, which changes with cookies need. */
            csrfToken: string;
            /** @description Who is signed in. */
            user: components["schemas"]["User"];
        };
        /** @description The first administrator. */
        SetUp: {
            /** @description The one that the deployment has made. */
            secret: string;
            /** @description The first administrator's address. */
            email: string;
            /** @description What the person is called. */
            name: string;
            /** @description At least 12 characters. */
            password: string;
        };
        /** @description What counts, or what was deployed. */
        SettingValues: {
            /** @description 0: no limit. */
            apiRateLimit: number;
            /** @description 0: as many as requests. */
            manualRunLimit: number;
            /** @description Calls in flight, at most, over all lanes. */
            maxConcurrentExecutions: number;
            /** @description Who may join. */
            registrationMode: components["schemas"]["cron_manager__domain__registration__Registration"];
            /** @description Of jobs that name no time zone. */
            defaultTimezone: string;
            /** @description For so many days the table holds what ended; then the archive does. */
            executionRetentionDays: number;
            /** @description Whether the rules of automatic rescheduling look at jobs. */
            autoReschedulingEnabled: boolean;
            /** @description null, or the other null: there are no quiet hours. */
            quietHoursFrom: string | null;
            /** @description When the quiet hours end; null: there are none. */
            quietHoursTo: string | null;
            /** @description On whose clocks the quiet hours are. */
            quietHoursTimezone: string;
            /** @description What is less severe goes to no channel. */
            minimumNotificationSeverity: components["schemas"]["Severity"];
            /** @description Whether people are told of jobs that do not say. */
            notifyOnFailureDefault: boolean;
        };
        /** @description How the deployment behaves. */
        Settings: {
            /** @description 0: nobody has changed anything yet. */
            version: number;
            /** @description What counts, at the latest 60 s after a change. */
            values: components["schemas"]["SettingValues"];
            /** @description What counts where nothing was changed. */
            deployed: components["schemas"]["SettingValues"];
            /** @description The names of those that differ from the deployment on purpose. */
            changed: string[];
            /** @description What only another deployment changes. */
            fixed: components["schemas"]["FixedSetting"][];
            /** @description Who changed them last; null: nobody. */
            updatedBy: string | null;
            /** @description When; null: never. */
            updatedAt: string | null;
        };
        /** @description Some of the settings. */
        SettingsUpdate: {
            /**
             * @description The version that was read; a stale one is refused.
             * @default null
             */
            version?: number | null;
            /**
             * @description Requests a minute and caller. null: as it was deployed.
             * @default null
             */
            apiRateLimit?: number | null;
            /**
             * @description Runs by hand a minute and person. null: as it was deployed.
             * @default null
             */
            manualRunLimit?: number | null;
            /**
             * @description Calls in flight, at most, over all lanes; functions run beside them. null: as it was deployed.
             * @default null
             */
            maxConcurrentExecutions?: number | null;
            /**
             * @description Who may join. null: as it was deployed.
             * @default null
             */
            registrationMode?: components["schemas"]["Registration-Input"] | null;
            /**
             * @description Of jobs that name no time zone. null: as it was deployed.
             * @default null
             */
            defaultTimezone?: string | null;
            /**
             * @description For so long the table holds what ended; then the archive does. null: as it was deployed.
             * @default null
             */
            executionRetentionDays?: number | null;
            /**
             * @description Whether the rules of automatic rescheduling look at jobs. null: as it was deployed.
             * @default null
             */
            autoReschedulingEnabled?: boolean | null;
            /**
             * @description Each day from then on alerts are held back, but for critical ones. null: never.
             * @default null
             */
            quietHoursFrom?: string | null;
            /**
             * @description When those that were held back go out.
             * @default null
             */
            quietHoursTo?: string | null;
            /**
             * @description On whose clocks the quiet hours are. null: as it was deployed.
             * @default null
             */
            quietHoursTimezone?: string | null;
            /**
             * @description What is less severe is in the list of notifications and goes to no channel.
             * @default null
             */
            minimumNotificationSeverity?: components["schemas"]["Severity"] | null;
            /**
             * @description Whether people are told of jobs that do not say. null: as it was deployed.
             * @default null
             */
            notifyOnFailureDefault?: boolean | null;
        };
        /**
         * @description How soon somebody should look, the least urgent first.
         * @enum {string}
         */
        Severity: "LOW" | "MEDIUM" | "HIGH" | "CRITICAL";
        /** @description A span without runs. */
        ShownClosure: {
            /** @description A local date, or a local date and time. */
            from: string;
            /** @description A date is inclusive, a date and time is exclusive. */
            to: string;
            /** @description Every year again; with dates only. */
            yearly: boolean;
            /** @description What it is called; empty: nothing. */
            label: string;
        };
        /**
         * @description What a ping says.
         * @enum {string}
         */
        Signal: "success" | "start" | "fail";
        /** @description Each call is signed by Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature. */
        SignatureAuth: {
            /**
             * @description Each call is signed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "signature";
            /** @description `whsec_` and the key in base64. Shown as "•••"; "•••" sent back keeps what is stored. May hold `${secret:NAME}`. */
            secret: string;
        };
        /** @description Where somebody is signed in. */
        SignedIn: {
            /** @description The sign-in's id. */
            id: string;
            /** @description When it was made. */
            createdAt: string;
            /** @description To a quarter of an hour: when the sign-in was last refreshed. */
            lastUsedAt: string;
            /** @description When it ends if it is not used any more. */
            expiresAt: string;
            /** @description Where it was last refreshed from. */
            sourceIp: string | null;
            /** @description What the caller's software calls itself; null: it did not say. */
            userAgent: string | null;
            /** @description Whether it is the one that asks. */
            isCurrent: boolean;
        };
        /** @description An occurrence that a calendar takes away. */
        SkippedRun: {
            /** @description The occurrence that a calendar takes away. */
            at: string;
            /** @description In the schedule's zone. */
            local: string;
            /** @description Of local time from UTC. */
            offset: string;
            /** @description The calendar that takes it away. */
            calendarId: string;
            /** @description That calendar's name. */
            calendarName: string;
            /** @description The closure's, may be empty. */
            label: string;
        };
        /** @description From an instant to another, its end excluded. */
        Span: {
            /** @description When it began. */
            from: string;
            /** @description When it ends. */
            until: string;
        };
        /** @description The overview. */
        Statistics: {
            /** @description Jobs by their state. */
            jobs: components["schemas"]["JobCounts"];
            /** @description The day's runs (UTC) by how they ended. */
            today: components["schemas"]["RunCounts"];
            /** @description Ticks in executors' hands now, as SQS counts; null: the queues do not answer. */
            running: number | null;
            /** @description What is due next. */
            nextRuns: components["schemas"]["NextRun"][];
            /** @description The latest runs that failed. */
            recentFailures: components["schemas"]["Execution"][];
            /** @description Calls that may go on at the same time. */
            concurrencyLimit: number;
            /** @description Parts that do not answer now, and of which nothing is told. */
            degraded: string[];
        };
        /** @description What somebody may do who is not signed in. */
        Status: {
            /** @description Who may join. */
            registration: components["schemas"]["cron_manager__domain__registration__Registration"];
            /** @description No administrator has been made yet. */
            setupNeeded: boolean;
        };
        /** @description Runs in a row that ended alike. */
        Streaks: {
            /** @description The latest ones; 0 when the latest failed. */
            succeeding: number;
            /** @description The latest ones; 0 when the latest succeeded. */
            failing: number;
            /** @description The most that succeeded in a row. */
            longestSuccess: number;
            /** @description The most that failed in a row. */
            longestFailure: number;
        };
        /** @description What became of the call. Nothing of it is kept. */
        TestResult: {
            /**
             * @description How the call ended.
             * @enum {string}
             */
            status: "SUCCESS" | "FAILED" | "TIMEOUT";
            /** @description From the call to its end; milliseconds. */
            durationMs: number;
            /** @description What was called. */
            request: components["schemas"]["RequestMade"];
            /** @description The answer's HTTP status; null: none came. */
            responseStatus: number | null;
            /** @description The first 50. */
            responseHeaders: components["schemas"]["ReceivedHeader"][];
            /** @description The answer's media type; null: none was said. */
            responseContentType: string | null;
            /** @description The answer's beginning, as text. HTML is noted, not kept. */
            responseExcerpt: string | null;
            /** @description Where the time went; null: no call was made. */
            timings: components["schemas"]["Timings"];
            /** @description What kind of trouble ended it; null: none. */
            errorCategory: components["schemas"]["ErrorCategory"] | null;
            /** @description The trouble in a sentence; null: none. */
            errorMessage: string | null;
        };
        /** @description Milliseconds per phase; null where a phase did not happen: a kept connection needs no handshake. */
        Timings: {
            /** @description Looking up the host's name; milliseconds. */
            dnsMs: number | null;
            /** @description Until the connection stood; milliseconds. */
            connectMs: number | null;
            /** @description The TLS handshake; milliseconds. */
            tlsMs: number | null;
            /** @description From the request to the answer's first byte; milliseconds. */
            firstByteMs: number | null;
            /** @description The rest of the answer; milliseconds. */
            downloadMs: number | null;
        };
        /** @description An API token, without its secret. */
        Token: {
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description What its owner calls it. */
            name: string;
            /** @description How the secret begins. */
            hint: string;
            /** @description What it may do, at most what its owner may. */
            scopes: components["schemas"]["Scope"][];
            /** @description Networks that it may be used from; none: from anywhere. */
            allowedCidrs: string[];
            /** @description When it ends; null: never. */
            expiresAt: string | null;
            /** @description When it was made. */
            createdAt: string;
            /** @description null: not within the last 90 days. */
            lastUsedAt: string | null;
            /** @description The address. */
            lastUsedFrom: string | null;
            /** @description The token that it was regenerated as. */
            replacedBy: string | null;
            /** @description When it gives way to that one. */
            validUntil: string | null;
        };
        /** @description A new API token. */
        TokenCreate: {
            /** @description What it is for. */
            name: string;
            /** @description At most what your role gives you. */
            scopes: components["schemas"]["Scope"][];
            /**
             * @description null: it never expires.
             * @default null
             */
            expiresInDays?: number | null;
            /** @description Networks or addresses that it may be used from; none: from anywhere. */
            allowedCidrs?: string[];
        };
        /** @description A new API token with its secret, which is shown this once. */
        TokenCreated: {
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description What its owner calls it. */
            name: string;
            /** @description How the secret begins. */
            hint: string;
            /** @description What it may do, at most what its owner may. */
            scopes: components["schemas"]["Scope"][];
            /** @description Networks that it may be used from; none: from anywhere. */
            allowedCidrs: string[];
            /** @description When it ends; null: never. */
            expiresAt: string | null;
            /** @description When it was made. */
            createdAt: string;
            /** @description null: not within the last 90 days. */
            lastUsedAt: string | null;
            /** @description The address. */
            lastUsedFrom: string | null;
            /** @description The token that it was regenerated as. */
            replacedBy: string | null;
            /** @description When it gives way to that one. */
            validUntil: string | null;
            /** @description The token itself. */
            secret: string;
        };
        /** @description A new secret in place of the old one. */
        TokenRegenerate: {
            /**
             * @description How long the old one still counts; 0: it ends at once.
             * @default 60
             */
            overlapMinutes?: number;
        };
        /** @description A token's requests, day by day. */
        TokenUsage: {
            /** @description The oldest first, those without requests included. */
            days: components["schemas"]["DayOfUse"][];
        };
        /** @description Executions that ended within an hour or day. */
        TrendPoint: {
            /** @description All of them. */
            total: number;
            /** @description Of these: they succeeded. */
            success: number;
            /** @description How many failed. */
            failed: number;
            /** @description How many ended without an answer in time. */
            timeout: number;
            /** @description How many did not start in time. */
            missed: number;
            /** @description Crashed, skipped or cancelled. */
            other: number;
            /** @description When the hour or day begins, in UTC. */
            at: string;
        };
        /** @description Executions by when they ended. */
        Trends: {
            /**
             * @description How finely the time is divided.
             * @enum {string}
             */
            bucket: "hour" | "day";
            /** @description The oldest first. */
            points: components["schemas"]["TrendPoint"][];
        };
        /** @description A channel is tried out. */
        Tried: {
            /** @description Look for it among the channel's deliveries. */
            deliveryId: string;
        };
        /** @description What a rule would have decided. */
        TriedDecision: {
            /** @description The job's id. */
            jobId: string;
            /** @description As it was then. */
            jobName: string;
            /** @description The rule that decided. */
            ruleId: string;
            /** @description What the rule looks for. */
            ruleKind: components["schemas"]["RuleKind"];
            /** @description What is done to the job; `longer-timeout` is only ever suggested. */
            action: components["schemas"]["Action"];
            /** @description When. */
            at: string;
            /** @description Why, and what it means, in a sentence or two. */
            explanation: string;
            /** @description The job as the rule found it. */
            before: components["schemas"]["TuningSetting"];
            /** @description The job as the rule wants it. */
            after: components["schemas"]["TuningSetting"];
            /** @description What it rests on. */
            evidence: components["schemas"]["TuningEvidence"];
            /** @description What the runs of the evidence would have been. */
            counterfactual: components["schemas"]["TuningCounterfactual"];
            /** @description false: it would have been a suggestion, which changes nothing. */
            isApplied: boolean;
        };
        /**
         * @description Why an execution exists.
         * @enum {string}
         */
        Trigger: "schedule" | "catch-up" | "backfill" | "manual" | "retry";
        /** @description What these runs would have been, had the decision been made before them. */
        TuningCounterfactual: {
            /** @description Among these runs. */
            failures: number;
            /** @description Failed runs that would not have been made. */
            avoidedFailures: number;
            /** @description Good runs that would not have been made. */
            lostSuccesses: number;
            /** @description Runs that a shorter interval would have brought. */
            addedRuns: number;
            /** @description On average, until a dropped run's work was done. */
            addedLatenessSeconds: number;
            /** @description Jobs in the minute that it would have been moved to. */
            jobsInMinute: number | null;
        };
        /** @description What a rule has decided. */
        TuningDecision: {
            /** @description The job's id. */
            jobId: string;
            /** @description As it was then. */
            jobName: string;
            /** @description The rule that decided. */
            ruleId: string;
            /** @description What the rule looks for. */
            ruleKind: components["schemas"]["RuleKind"];
            /** @description What is done to the job; `longer-timeout` is only ever suggested. */
            action: components["schemas"]["Action"];
            /** @description When. */
            at: string;
            /** @description Why, and what it means, in a sentence or two. */
            explanation: string;
            /** @description The job as the rule found it. */
            before: components["schemas"]["TuningSetting"];
            /** @description The job as the rule wants it. */
            after: components["schemas"]["TuningSetting"];
            /** @description What it rests on. */
            evidence: components["schemas"]["TuningEvidence"];
            /** @description What the runs of the evidence would have been. */
            counterfactual: components["schemas"]["TuningCounterfactual"];
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description SUGGESTED waits for somebody; a later decision makes it EXPIRED. */
            status: components["schemas"]["DecisionStatus"];
            /** @description Who applied it; `system` where nobody did. */
            decidedBy: string;
            /** @description null: it was not. */
            appliedAt: string | null;
            /** @description null: nobody. */
            revertedBy: string | null;
            /** @description null: it was not. */
            revertedAt: string | null;
        };
        /** @description What the rules would have done, hour by hour, on what is recorded of each job: its last 300 runs. */
        TuningDryRun: {
            /** @description The beginning, included. */
            from: string;
            /** @description The end, excluded. */
            to: string;
            /** @description That were looked at. */
            jobs: number;
            /** @description The newest first. */
            decisions: components["schemas"]["TriedDecision"][];
            /** @description Over all jobs. */
            totals: components["schemas"]["DryRunTotals"];
        };
        /** @description What a rule saw: the job's runs since the decision before, at most 100. */
        TuningEvidence: {
            /** @description How many were looked at. */
            runs: number;
            /** @description How many of them succeeded. */
            succeeded: number;
            /** @description How many failed. */
            failed: number;
            /** @description Of those that failed. */
            timedOut: number;
            /** @description 0-1; null without runs. */
            successRate: number | null;
            /** @description When the first of the runs was due. */
            from: string | null;
            /** @description When the last one was. */
            to: string | null;
            /** @description Milliseconds from the first attempt to the end; null without runs. */
            averageDurationMs: number | null;
            /** @description Failed runs in a row, up to the decision. */
            consecutiveFailures: number;
            /** @description Jobs whose owners want the minute of its next run. */
            jobsInMinute: number | null;
        };
        /**
         * @description What the rules may do to a job.
         * @enum {string}
         */
        TuningMode: "off" | "suggest" | "auto";
        /** @description What is looked for, from when on, and for which jobs. */
        TuningRule: {
            /**
             * @description Opaque, and sortable by creation.
             * @example failure
             */
            id: string;
            /** @description What runs when it is due. */
            kind: components["schemas"]["RuleKind"];
            /**
             * @description Whether it is asked at all.
             * @default true
             */
            isEnabled?: boolean;
            /** @description The lowest is asked first; the first that decides is obeyed. */
            priority: number;
            /**
             * @description failure, timeouts, success: a share of the runs, up to 1. consecutive-failures: runs in a row. load: jobs in one minute.
             * @example 0.5
             */
            threshold: number;
            /**
             * @description Runs since the decision before, without which the rule says nothing.
             * @default 10
             */
            minRuns?: number;
            /** @description For which jobs. */
            scope?: components["schemas"]["TuningScope"];
        };
        /** @description The rules as they count. */
        TuningRules: {
            /** @description 0: nobody has changed anything yet. */
            version: number;
            /** @description In no particular order: their priorities say it. */
            rules: components["schemas"]["TuningRule"][];
            /** @description Whether the rules look at jobs at all: `autoReschedulingEnabled`. */
            isEnabled: boolean;
            /** @description Whether they are the product's own. */
            isDefault: boolean;
            /** @description Who changed it last. */
            updatedBy: string | null;
            /** @description When it was last changed. */
            updatedAt: string | null;
        };
        /** @description All rules, in place of those from before. */
        TuningRulesUpdate: {
            /**
             * @description The version that was read; a stale one is refused.
             * @default null
             */
            version?: number | null;
            /** @description At most 50, each with an id of its own. */
            rules: components["schemas"]["TuningRule"][];
        };
        /** @description For which jobs a rule counts: those that fit any of the lists; all, where every list is empty. */
        TuningScope: {
            /** @description These jobs. */
            jobIds?: string[];
            /** @description Jobs in these categories. */
            categoryIds?: string[];
            /** @description Ignoring case. */
            tags?: string[];
        };
        /** @description What decisions change of a job. */
        TuningSetting: {
            /** @description When it runs: five or six fields of cron, a name such as @daily, @every or @at. */
            cronExpression: string;
            /** @description By up to so many seconds its runs are moved. */
            jitterSeconds: number;
            /** @description Of one attempt; milliseconds. */
            timeoutMs: number;
            /** @description Times fewer runs than the owner's schedule has. */
            stretchedBy: number;
            /** @description Whether it is enabled. */
            isActive: boolean;
        };
        /** @description How many notifications you have not read. */
        Unread: {
            /** @description 100 at most. */
            count: number;
            /** @description There are more than that. */
            isMore: boolean;
        };
        /** @description What falls due. */
        Upcoming: {
            /** @description Of 24 hours: 1,440 counts. */
            minutes: components["schemas"]["Counts"];
            /** @description Of 7 days: 168 counts. */
            hours: components["schemas"]["Counts"];
            /** @description Active jobs that the counts are of. */
            jobs: number;
            /** @description The first of those with the most runs; null without any. */
            busiestMinute: components["schemas"]["BusiestMinute"] | null;
        };
        /** @description A person. */
        User: {
            /** @description Opaque, and sortable by creation. */
            id: string;
            /** @description The address that the person signs in with. */
            email: string;
            /** @description What the person is called. */
            name: string;
            /** @description What the person may do: READ_ONLY reads everything, USER has own jobs, ADMIN does everything. */
            role: components["schemas"]["Role"];
            /** @description Whether the person may sign in. */
            isActive: boolean;
            /** @description INVITED: no password is chosen yet. */
            status: components["schemas"]["UserStatus"];
            /** @description When it was made. */
            createdAt: string;
            /** @description When the person last signed in; null: never. */
            lastSignInAt: string | null;
            /** @description Counts its changes; send it back with a change, so that nobody's is lost. */
            version: number;
        };
        /** @description Whom to invite. */
        UserInvite: {
            /** @description The address to sign in with. */
            email: string;
            /**
             * @description null: the address up to its @, until they join.
             * @default null
             */
            name?: string | null;
            /** @description What the person may do: READ_ONLY reads everything, USER has own jobs, ADMIN does everything. */
            role: components["schemas"]["Role"];
        };
        /**
         * @description What a person can do here.
         * @enum {string}
         */
        UserStatus: "ACTIVE" | "INVITED" | "DISABLED";
        /** @description What to change; a field that is left out stays as it is. */
        UserUpdate: {
            /**
             * @description What the person is called.
             * @default null
             */
            name?: string | null;
            /**
             * @description What the person may do from now on.
             * @default null
             */
            role?: components["schemas"]["Role"] | null;
            /**
             * @description false: they can do nothing any more.
             * @default null
             */
            isActive?: boolean | null;
            /** @description The one that you read. */
            version: number;
        };
        /** @description The first failure of those in a row, against the last success before it. */
        WhatChanged: {
            /** @description Whether the latest run failed. */
            isFailing: boolean;
            /** @description In a row, up to now. */
            failures: number;
            /** @description false: all of the latest 1,000 records failed; there are more. */
            isWhole: boolean;
            /** @description The first of the failures in a row; null: the job does not fail. */
            firstFailure: components["schemas"]["Execution"] | null;
            /** @description The last run before them that succeeded; null: none is known. */
            lastSuccess: components["schemas"]["Execution"] | null;
            /** @description What the two runs differ in. */
            differences: components["schemas"]["Difference"][];
            /** @description What was done to the job between the two, or in the hour before the failure where no success is known; newest first, 20 at most. */
            changes: components["schemas"]["ChangeMade"][];
        };
        /**
         * @description Whether EventBridge knows the job as it is now.
         * @enum {string}
         */
        cron_manager__domain__job__Registration: "PENDING" | "REGISTERED" | "ERROR";
        /**
         * @description As whoever deploys has set REGISTRATION_MODE.
         * @enum {string}
         */
        cron_manager__domain__registration__Registration: "closed" | "invite" | "open";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description Seconds to wait before the next try.
         * @example 5
         */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
                /** @description Included. */
                from?: string;
                /** @description Not included; now by default. */
                to?: string;
                /** @description `usr_…`, `tok_…`, `system`, or `anonymous` for who was not known. */
                actor?: string;
                /** @description `job.update`, or a kind: `job`. */
                action?: string;
                /** @description An object's id, or a path: `/jobs`. */
                resource?: string;
                /** @description Only entries that ended like this. */
                outcome?: "SUCCESS" | "REFUSED" | "ERROR";
                /** @description Text that stands somewhere in the entry. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search the audit trail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "aud_01k3xd",
                     *           "at": "2026-11-21T03:00:00.000Z",
                     *           "actor": {
                     *             "id": "usr_01k3x9",
                     *             "email": "alice@example.com",
                     *             "tokenId": null
                     *           },
                     *           "action": "job.update",
                     *           "method": "PATCH",
                     *           "route": "/jobs/{jobId}",
                     *           "resource": "job_01k3xb",
                     *           "outcome": "SUCCESS",
                     *           "status": 200,
                     *           "error": null,
                     *           "sourceIp": "203.0.113.7",
                     *           "userAgent": "curl/8.14.1",
                     *           "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *           "changes": {
                     *             "retryCount": {
                     *               "from": 3,
                     *               "to": 5
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["AuditEntry"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description Included. */
                from?: string;
                /** @description Not included; now by default. */
                to?: string;
                /** @description `usr_…`, `tok_…`, `system`, or `anonymous` for who was not known. */
                actor?: string;
                /** @description `job.update`, or a kind: `job`. */
                action?: string;
                /** @description An object's id, or a path: `/jobs`. */
                resource?: string;
                /** @description Only entries that ended like this. */
                outcome?: "SUCCESS" | "REFUSED" | "ERROR";
                /** @description Text that stands somewhere in the entry. */
                search?: string;
                /** @description JSON, or CSV for spreadsheets. */
                format?: "csv" | "json";
                /** @description The header `X-Next-Cursor` of the part before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export the audit trail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "aud_01k3xd",
                     *           "at": "2026-11-21T03:00:00.000Z",
                     *           "actor": {
                     *             "id": "usr_01k3x9",
                     *             "email": "alice@example.com",
                     *             "tokenId": null
                     *           },
                     *           "action": "job.update",
                     *           "method": "PATCH",
                     *           "route": "/jobs/{jobId}",
                     *           "resource": "job_01k3xb",
                     *           "outcome": "SUCCESS",
                     *           "status": 200,
                     *           "error": null,
                     *           "sourceIp": "203.0.113.7",
                     *           "userAgent": "curl/8.14.1",
                     *           "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *           "changes": {
                     *             "retryCount": {
                     *               "from": 3,
                     *               "to": 5
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["AuditEntry"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                    "text/csv": string;
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                /** @description Included. */
                from?: string;
                /** @description Not included; now by default. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Verify the audit trail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "intact": true,
                     *         "checked": 1280,
                     *         "from": "2026-11-20T00:00:00.000Z",
                     *         "to": "2026-11-21T00:00:00.000Z",
                     *         "chains": 4,
                     *         "unchained": 0,
                     *         "unchainedSince": null,
                     *         "anchoredAt": null,
                     *         "firstBad": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["AuditVerification"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The entry's id.
                 * @example aud_01k3xd
                 */
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an audit entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "aud_01k3xd",
                     *         "at": "2026-11-21T03:00:00.000Z",
                     *         "actor": {
                     *           "id": "usr_01k3x9",
                     *           "email": "alice@example.com",
                     *           "tokenId": null
                     *         },
                     *         "action": "job.update",
                     *         "method": "PATCH",
                     *         "route": "/jobs/{jobId}",
                     *         "resource": "job_01k3xb",
                     *         "outcome": "SUCCESS",
                     *         "status": 200,
                     *         "error": null,
                     *         "sourceIp": "203.0.113.7",
                     *         "userAgent": "curl/8.14.1",
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "changes": {
                     *           "retryCount": {
                     *             "from": 3,
                     *             "to": 5
                     *           }
                     *         }
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["AuditEntry"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    createLiveTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get a ticket for live updates */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "ticket": "tkt_6vYp2mT0m3o",
                     *         "expiresAt": "2026-11-21T03:01:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["LiveTicket"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "alice@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "accessToken": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *         "tokenType": "Bearer",
                     *         "expiresAt": "2026-12-21T00:00:00.000Z",
                     *         "csrfToken": "6vYp2mT0m3o",
                     *         "user": {
                     *           "id": "usr_01k3x9",
                     *           "email": "alice@example.com",
                     *           "name": "Alice",
                     *           "role": "ADMIN",
                     *           "isActive": true,
                     *           "status": "ACTIVE",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *           "version": 3
                     *         }
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Session"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `WRONG_CREDENTIALS`: Email or password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who am I */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "usr_01k3x9",
                     *         "email": "alice@example.com",
                     *         "name": "Alice",
                     *         "role": "ADMIN",
                     *         "isActive": true,
                     *         "status": "ACTIVE",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *         "version": 3
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["User"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Alice"
                 *     }
                 */
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description Change your name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "usr_01k3x9",
                     *         "email": "alice@example.com",
                     *         "name": "Alice",
                     *         "role": "ADMIN",
                     *         "isActive": true,
                     *         "status": "ACTIVE",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *         "version": 3
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["User"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "correct horse battery",
                 *       "newPassword": "staple correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stay signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "accessToken": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *         "tokenType": "Bearer",
                     *         "expiresAt": "2026-12-21T00:00:00.000Z",
                     *         "csrfToken": "6vYp2mT0m3o",
                     *         "user": {
                     *           "id": "usr_01k3x9",
                     *           "email": "alice@example.com",
                     *           "name": "Alice",
                     *           "role": "ADMIN",
                     *           "isActive": true,
                     *           "status": "ACTIVE",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *           "version": 3
                     *         }
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Session"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "alice@example.com",
                 *       "name": "Alice",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description Join, or choose a new password */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "accessToken": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *         "tokenType": "Bearer",
                     *         "expiresAt": "2026-12-21T00:00:00.000Z",
                     *         "csrfToken": "6vYp2mT0m3o",
                     *         "user": {
                     *           "id": "usr_01k3x9",
                     *           "email": "alice@example.com",
                     *           "name": "Alice",
                     *           "role": "ADMIN",
                     *           "isActive": true,
                     *           "status": "ACTIVE",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *           "version": 3
                     *         }
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Session"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REGISTRATION_REFUSED`: This registration is not accepted: the invitation is unknown, used or expired, or the address cannot be taken. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See where you are signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "ses_01k3xg",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "lastUsedAt": "2026-11-21T02:45:00.000Z",
                     *           "expiresAt": "2026-12-21T00:00:00.000Z",
                     *           "sourceIp": "203.0.113.7",
                     *           "userAgent": "curl/8.14.1",
                     *           "isCurrent": true
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["SignedIn"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The sign-in's id.
                 * @example ses_01k3xg
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secret": "set-up-6vYp2mT0m3o",
                 *       "email": "adam@example.com",
                 *       "name": "Adam",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["SetUp"];
            };
        };
        responses: {
            /** @description Make the first administrator */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "accessToken": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *         "tokenType": "Bearer",
                     *         "expiresAt": "2026-12-21T00:00:00.000Z",
                     *         "csrfToken": "6vYp2mT0m3o",
                     *         "user": {
                     *           "id": "usr_01k3x9",
                     *           "email": "alice@example.com",
                     *           "name": "Alice",
                     *           "role": "ADMIN",
                     *           "isActive": true,
                     *           "status": "ACTIVE",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *           "version": 3
                     *         }
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Session"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `WRONG_CREDENTIALS`: Email or password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may join */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "registration": "closed",
                     *         "setupNeeded": true
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Status"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List your API tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "tok_01k3xc",
                     *           "name": "deployment",
                     *           "hint": "tasker001_6vYp",
                     *           "scopes": [
                     *             "READ",
                     *             "EXECUTE"
                     *           ],
                     *           "allowedCidrs": [
                     *             "203.0.113.0/24"
                     *           ],
                     *           "expiresAt": "2027-11-21T00:00:00.000Z",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "lastUsedAt": null,
                     *           "lastUsedFrom": "203.0.113.7",
                     *           "replacedBy": null,
                     *           "validUntil": null
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Token"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "deployment",
                 *       "scopes": [
                 *         "READ",
                 *         "EXECUTE"
                 *       ],
                 *       "expiresInDays": 90
                 *     }
                 */
                "application/json": components["schemas"]["TokenCreate"];
            };
        };
        responses: {
            /** @description Create an API token */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "tok_01k3xc",
                     *         "name": "deployment",
                     *         "hint": "tasker001_6vYp",
                     *         "scopes": [
                     *           "READ",
                     *           "EXECUTE"
                     *         ],
                     *         "allowedCidrs": [
                     *           "203.0.113.0/24"
                     *         ],
                     *         "expiresAt": "2027-11-21T00:00:00.000Z",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "lastUsedAt": null,
                     *         "lastUsedFrom": "203.0.113.7",
                     *         "replacedBy": null,
                     *         "validUntil": null,
                     *         "secret": "tasker001_6vYp2mT0m3oQk3v0q9mXb1c2"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TokenCreated"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The token's id.
                 * @example tok_01k3xc
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    regenerateToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The token's id.
                 * @example tok_01k3xc
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["TokenRegenerate"];
            };
        };
        responses: {
            /** @description Give an API token another secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "tok_01k3xc",
                     *         "name": "deployment",
                     *         "hint": "tasker001_6vYp",
                     *         "scopes": [
                     *           "READ",
                     *           "EXECUTE"
                     *         ],
                     *         "allowedCidrs": [
                     *           "203.0.113.0/24"
                     *         ],
                     *         "expiresAt": "2027-11-21T00:00:00.000Z",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "lastUsedAt": null,
                     *         "lastUsedFrom": "203.0.113.7",
                     *         "replacedBy": null,
                     *         "validUntil": null,
                     *         "secret": "tasker001_6vYp2mT0m3oQk3v0q9mXb1c2"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TokenCreated"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getTokenUsage: {
        parameters: {
            query?: {
                /** @description UTC days, today included. */
                days?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The token's id.
                 * @example tok_01k3xc
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much an API token is used */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "days": [
                     *           {
                     *             "date": "2026-11-20",
                     *             "requests": 42,
                     *             "refused": 0,
                     *             "routes": [
                     *               {
                     *                 "method": "GET",
                     *                 "route": "/jobs/{jobId}",
                     *                 "requests": 42
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TokenUsage"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List calendars */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "cal_01k3xa",
                     *           "version": 3,
                     *           "name": "Public holidays",
                     *           "description": "Days on which nobody works",
                     *           "closures": [
                     *             {
                     *               "from": "2026-12-25",
                     *               "to": "2026-12-26",
                     *               "yearly": true,
                     *               "label": "Christmas"
                     *             }
                     *           ],
                     *           "jobs": 4,
                     *           "ownerId": "usr_01k3x9",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Calendar"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    createCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Public holidays",
                 *       "closures": [
                 *         {
                 *           "from": "2026-12-25",
                 *           "to": "2026-12-26",
                 *           "label": "Christmas",
                 *           "yearly": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CalendarCreate"];
            };
        };
        responses: {
            /** @description Create a calendar */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "cal_01k3xa",
                     *         "version": 3,
                     *         "name": "Public holidays",
                     *         "description": "Days on which nobody works",
                     *         "closures": [
                     *           {
                     *             "from": "2026-12-25",
                     *             "to": "2026-12-26",
                     *             "yearly": true,
                     *             "label": "Christmas"
                     *           }
                     *         ],
                     *         "jobs": 4,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Calendar"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `NAME_TAKEN`: Another one has this name already; choose a different one. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The calendar's id.
                 * @example cal_01k3xa
                 */
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "cal_01k3xa",
                     *         "version": 3,
                     *         "name": "Public holidays",
                     *         "description": "Days on which nobody works",
                     *         "closures": [
                     *           {
                     *             "from": "2026-12-25",
                     *             "to": "2026-12-26",
                     *             "yearly": true,
                     *             "label": "Christmas"
                     *           }
                     *         ],
                     *         "jobs": 4,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Calendar"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    replaceCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The calendar's id.
                 * @example cal_01k3xa
                 */
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "name": "Public holidays",
                 *       "closures": [
                 *         {
                 *           "from": "2026-12-24",
                 *           "to": "2026-12-26",
                 *           "label": "Christmas",
                 *           "yearly": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CalendarReplace"];
            };
        };
        responses: {
            /** @description Replace a calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "cal_01k3xa",
                     *         "version": 3,
                     *         "name": "Public holidays",
                     *         "description": "Days on which nobody works",
                     *         "closures": [
                     *           {
                     *             "from": "2026-12-25",
                     *             "to": "2026-12-26",
                     *             "yearly": true,
                     *             "label": "Christmas"
                     *           }
                     *         ],
                     *         "jobs": 4,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Calendar"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NAME_TAKEN`: Another one has this name already; choose a different one. `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    deleteCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The calendar's id.
                 * @example cal_01k3xa
                 */
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List categories */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "cat_01k3xh",
                     *           "version": 3,
                     *           "name": "billing",
                     *           "description": "",
                     *           "color": "#2563eb",
                     *           "status": "active",
                     *           "executionRetentionDays": 3,
                     *           "jobs": 1,
                     *           "ownerId": "usr_01k3x9",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Category"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "billing"
                 *     }
                 */
                "application/json": components["schemas"]["CategoryCreate"];
            };
        };
        responses: {
            /** @description Create a category */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "cat_01k3xh",
                     *         "version": 3,
                     *         "name": "billing",
                     *         "description": "",
                     *         "color": "#2563eb",
                     *         "status": "active",
                     *         "executionRetentionDays": 3,
                     *         "jobs": 1,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Category"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `NAME_TAKEN`: Another one has this name already; choose a different one. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category's id.
                 * @example cat_01k3xh
                 */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "cat_01k3xh",
                     *         "version": 3,
                     *         "name": "billing",
                     *         "description": "",
                     *         "color": "#2563eb",
                     *         "status": "active",
                     *         "executionRetentionDays": 3,
                     *         "jobs": 1,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Category"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    replaceCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category's id.
                 * @example cat_01k3xh
                 */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "billing"
                 *     }
                 */
                "application/json": components["schemas"]["CategoryReplace"];
            };
        };
        responses: {
            /** @description Replace a category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "cat_01k3xh",
                     *         "version": 3,
                     *         "name": "billing",
                     *         "description": "",
                     *         "color": "#2563eb",
                     *         "status": "active",
                     *         "executionRetentionDays": 3,
                     *         "jobs": 1,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Category"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NAME_TAKEN`: Another one has this name already; choose a different one. `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    deleteCategory: {
        parameters: {
            query?: {
                /** @description The category that its jobs go to, or `none`. Needed as soon as it has jobs. */
                moveTo?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The category's id.
                 * @example cat_01k3xh
                 */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CATEGORY_IN_USE`: This category has jobs: say with `moveTo` which category they go to, or `none`. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List channels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "chn_01k3xg",
                     *           "version": 3,
                     *           "name": "operations",
                     *           "kind": "webhook",
                     *           "target": "hooks.example.com",
                     *           "recipients": [
                     *             "ops@example.com"
                     *           ],
                     *           "hasSecret": true,
                     *           "signingSecret": null,
                     *           "routing": {
                     *             "minimumSeverity": "HIGH",
                     *             "kinds": [],
                     *             "categoryIds": [],
                     *             "tags": [
                     *               "billing"
                     *             ],
                     *             "ownerIds": []
                     *           },
                     *           "escalation": null,
                     *           "digest": null,
                     *           "isActive": true,
                     *           "ownerId": "usr_01k3x9",
                     *           "createdBy": "usr_01k3x9",
                     *           "updatedBy": "usr_01k3x9",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Channel"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    createChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "operations",
                 *       "kind": "webhook"
                 *     }
                 */
                "application/json": components["schemas"]["ChannelCreate"];
            };
        };
        responses: {
            /** @description Create a channel */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "chn_01k3xg",
                     *         "version": 3,
                     *         "name": "operations",
                     *         "kind": "webhook",
                     *         "target": "hooks.example.com",
                     *         "recipients": [
                     *           "ops@example.com"
                     *         ],
                     *         "hasSecret": true,
                     *         "signingSecret": null,
                     *         "routing": {
                     *           "minimumSeverity": "HIGH",
                     *           "kinds": [],
                     *           "categoryIds": [],
                     *           "tags": [
                     *             "billing"
                     *           ],
                     *           "ownerIds": []
                     *         },
                     *         "escalation": null,
                     *         "digest": null,
                     *         "isActive": true,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Channel"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The channel's id.
                 * @example chn_01k3xg
                 */
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "chn_01k3xg",
                     *         "version": 3,
                     *         "name": "operations",
                     *         "kind": "webhook",
                     *         "target": "hooks.example.com",
                     *         "recipients": [
                     *           "ops@example.com"
                     *         ],
                     *         "hasSecret": true,
                     *         "signingSecret": null,
                     *         "routing": {
                     *           "minimumSeverity": "HIGH",
                     *           "kinds": [],
                     *           "categoryIds": [],
                     *           "tags": [
                     *             "billing"
                     *           ],
                     *           "ownerIds": []
                     *         },
                     *         "escalation": null,
                     *         "digest": null,
                     *         "isActive": true,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Channel"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    replaceChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The channel's id.
                 * @example chn_01k3xg
                 */
                channelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "operations",
                 *       "kind": "webhook"
                 *     }
                 */
                "application/json": components["schemas"]["ChannelReplace"];
            };
        };
        responses: {
            /** @description Replace a channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "chn_01k3xg",
                     *         "version": 3,
                     *         "name": "operations",
                     *         "kind": "webhook",
                     *         "target": "hooks.example.com",
                     *         "recipients": [
                     *           "ops@example.com"
                     *         ],
                     *         "hasSecret": true,
                     *         "signingSecret": null,
                     *         "routing": {
                     *           "minimumSeverity": "HIGH",
                     *           "kinds": [],
                     *           "categoryIds": [],
                     *           "tags": [
                     *             "billing"
                     *           ],
                     *           "ownerIds": []
                     *         },
                     *         "escalation": null,
                     *         "digest": null,
                     *         "isActive": true,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Channel"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    deleteChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The channel's id.
                 * @example chn_01k3xg
                 */
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The channel's id.
                 * @example chn_01k3xg
                 */
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List a channel's deliveries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "dlv_01k3xk",
                     *           "kind": "alert",
                     *           "notificationId": "ntf_01k3xh",
                     *           "title": "“nightly backup” fails on example.com",
                     *           "status": "PENDING",
                     *           "attempts": 1,
                     *           "lastError": "the channel answered 503",
                     *           "responseStatus": 204,
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z",
                     *           "nextAttemptAt": null
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Delivery"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    tryChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The channel's id.
                 * @example chn_01k3xg
                 */
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Try a channel out */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deliveryId": "text"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Tried"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listExecutions: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
                /** @description Only executions with this status. */
                status?: "QUEUED" | "RUNNING" | "SUCCESS" | "FAILED" | "TIMEOUT" | "SKIPPED" | "MISSED" | "CRASHED" | "CANCELLED";
                /** @description Only executions that exist for this reason. */
                trigger?: "schedule" | "catch-up" | "backfill" | "manual" | "retry";
                /** @description Included. */
                from?: string;
                /** @description Not included. */
                to?: string;
                /** @description Part of the id, the job's name, the reason, the request or the error. */
                search?: string;
                /**
                 * @description Only executions of this job.
                 * @example job_01k3xb
                 */
                jobId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List finished executions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "exe_01k3xe",
                     *           "jobId": "job_01k3xb",
                     *           "jobName": "nightly backup",
                     *           "trigger": "schedule",
                     *           "triggeredBy": null,
                     *           "askedAt": null,
                     *           "retryOf": null,
                     *           "scheduledFor": "2026-11-21T03:00:00.000Z",
                     *           "startedAt": "2026-11-21T03:00:00.786Z",
                     *           "completedAt": "2026-11-21T03:00:01.000Z",
                     *           "status": "SUCCESS",
                     *           "reason": "The target moves.",
                     *           "lagMs": 786,
                     *           "executionTimeMs": 214,
                     *           "awaitingCallbackUntil": null,
                     *           "attemptNumber": 1,
                     *           "attempts": [
                     *             {
                     *               "number": 1,
                     *               "startedAt": "2026-11-21T03:00:00.786Z",
                     *               "durationMs": 214,
                     *               "status": "SUCCESS",
                     *               "responseStatus": 200,
                     *               "errorCategory": null,
                     *               "errorMessage": null
                     *             }
                     *           ],
                     *           "request": {
                     *             "method": "GET",
                     *             "url": "https://example.com/backup"
                     *           },
                     *           "responseStatus": 200,
                     *           "responseContentType": "application/json",
                     *           "timings": {
                     *             "dnsMs": 4,
                     *             "connectMs": 12,
                     *             "tlsMs": 25,
                     *             "firstByteMs": 160,
                     *             "downloadMs": 13
                     *           },
                     *           "errorCategory": null,
                     *           "errorMessage": null,
                     *           "responseExcerpt": "{\"rows\": 1280}"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Execution"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    exportExecutions: {
        parameters: {
            query?: {
                /** @description Only executions with this status. */
                status?: "QUEUED" | "RUNNING" | "SUCCESS" | "FAILED" | "TIMEOUT" | "SKIPPED" | "MISSED" | "CRASHED" | "CANCELLED";
                /** @description Only executions that exist for this reason. */
                trigger?: "schedule" | "catch-up" | "backfill" | "manual" | "retry";
                /** @description Included. */
                from?: string;
                /** @description Not included. */
                to?: string;
                /** @description Part of the id, the job's name, the reason, the request or the error. */
                search?: string;
                /**
                 * @description Only executions of this job.
                 * @example job_01k3xb
                 */
                jobId?: string;
                /** @description JSON, or CSV for spreadsheets. */
                format?: "csv" | "json";
                /** @description The header `X-Next-Cursor` of the part before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export finished executions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "exe_01k3xe",
                     *           "jobId": "job_01k3xb",
                     *           "jobName": "nightly backup",
                     *           "trigger": "schedule",
                     *           "triggeredBy": null,
                     *           "askedAt": null,
                     *           "retryOf": null,
                     *           "scheduledFor": "2026-11-21T03:00:00.000Z",
                     *           "startedAt": "2026-11-21T03:00:00.786Z",
                     *           "completedAt": "2026-11-21T03:00:01.000Z",
                     *           "status": "SUCCESS",
                     *           "reason": "The target moves.",
                     *           "lagMs": 786,
                     *           "executionTimeMs": 214,
                     *           "awaitingCallbackUntil": null,
                     *           "attemptNumber": 1,
                     *           "attempts": [
                     *             {
                     *               "number": 1,
                     *               "startedAt": "2026-11-21T03:00:00.786Z",
                     *               "durationMs": 214,
                     *               "status": "SUCCESS",
                     *               "responseStatus": 200,
                     *               "errorCategory": null,
                     *               "errorMessage": null
                     *             }
                     *           ],
                     *           "request": {
                     *             "method": "GET",
                     *             "url": "https://example.com/backup"
                     *           },
                     *           "responseStatus": 200,
                     *           "responseContentType": "application/json",
                     *           "timings": {
                     *             "dnsMs": 4,
                     *             "connectMs": 12,
                     *             "tlsMs": 25,
                     *             "firstByteMs": 160,
                     *             "downloadMs": 13
                     *           },
                     *           "errorCategory": null,
                     *           "errorMessage": null
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["ExecutionSummary"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                    "text/csv": string;
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The execution's id.
                 * @example exe_01k3xe
                 */
                executionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an execution */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "exe_01k3xe",
                     *         "jobId": "job_01k3xb",
                     *         "jobName": "nightly backup",
                     *         "trigger": "schedule",
                     *         "triggeredBy": null,
                     *         "askedAt": null,
                     *         "retryOf": null,
                     *         "scheduledFor": "2026-11-21T03:00:00.000Z",
                     *         "startedAt": "2026-11-21T03:00:00.786Z",
                     *         "completedAt": "2026-11-21T03:00:01.000Z",
                     *         "status": "SUCCESS",
                     *         "reason": "The target moves.",
                     *         "lagMs": 786,
                     *         "executionTimeMs": 214,
                     *         "awaitingCallbackUntil": null,
                     *         "attemptNumber": 1,
                     *         "attempts": [
                     *           {
                     *             "number": 1,
                     *             "startedAt": "2026-11-21T03:00:00.786Z",
                     *             "durationMs": 214,
                     *             "status": "SUCCESS",
                     *             "responseStatus": 200,
                     *             "errorCategory": null,
                     *             "errorMessage": null
                     *           }
                     *         ],
                     *         "request": {
                     *           "method": "GET",
                     *           "url": "https://example.com/backup"
                     *         },
                     *         "responseStatus": 200,
                     *         "responseContentType": "application/json",
                     *         "timings": {
                     *           "dnsMs": 4,
                     *           "connectMs": 12,
                     *           "tlsMs": 25,
                     *           "firstByteMs": 160,
                     *           "downloadMs": 13
                     *         },
                     *         "errorCategory": null,
                     *         "errorMessage": null,
                     *         "responseExcerpt": "{\"rows\": 1280}",
                     *         "traceback": null,
                     *         "log": [
                     *           "text"
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["ExecutionDetails"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    cancelExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The execution's id.
                 * @example exe_01k3xe
                 */
                executionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancel an execution */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "exe_01k3xe",
                     *         "jobId": "job_01k3xb",
                     *         "jobName": "nightly backup",
                     *         "trigger": "schedule",
                     *         "triggeredBy": null,
                     *         "askedAt": null,
                     *         "retryOf": null,
                     *         "scheduledFor": "2026-11-21T03:00:00.000Z",
                     *         "startedAt": "2026-11-21T03:00:00.786Z",
                     *         "completedAt": "2026-11-21T03:00:01.000Z",
                     *         "status": "SUCCESS",
                     *         "reason": "The target moves.",
                     *         "lagMs": 786,
                     *         "executionTimeMs": 214,
                     *         "awaitingCallbackUntil": null,
                     *         "attemptNumber": 1,
                     *         "attempts": [
                     *           {
                     *             "number": 1,
                     *             "startedAt": "2026-11-21T03:00:00.786Z",
                     *             "durationMs": 214,
                     *             "status": "SUCCESS",
                     *             "responseStatus": 200,
                     *             "errorCategory": null,
                     *             "errorMessage": null
                     *           }
                     *         ],
                     *         "request": {
                     *           "method": "GET",
                     *           "url": "https://example.com/backup"
                     *         },
                     *         "responseStatus": 200,
                     *         "responseContentType": "application/json",
                     *         "timings": {
                     *           "dnsMs": 4,
                     *           "connectMs": 12,
                     *           "tlsMs": 25,
                     *           "firstByteMs": 160,
                     *           "downloadMs": 13
                     *         },
                     *         "errorCategory": null,
                     *         "errorMessage": null,
                     *         "responseExcerpt": "{\"rows\": 1280}"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Execution"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    completeExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The execution's id.
                 * @example exe_01k3xe
                 */
                executionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "failed",
                 *       "message": "12 orders had no address."
                 *     }
                 */
                "application/json": components["schemas"]["Completion"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    retryExecution: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The execution's id.
                 * @example exe_01k3xe
                 */
                executionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Run an execution again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "exe_01k3xe",
                     *         "jobId": "job_01k3xb",
                     *         "jobName": "nightly backup",
                     *         "trigger": "schedule",
                     *         "triggeredBy": null,
                     *         "askedAt": null,
                     *         "retryOf": null,
                     *         "scheduledFor": "2026-11-21T03:00:00.000Z",
                     *         "startedAt": "2026-11-21T03:00:00.786Z",
                     *         "completedAt": "2026-11-21T03:00:01.000Z",
                     *         "status": "SUCCESS",
                     *         "reason": "The target moves.",
                     *         "lagMs": 786,
                     *         "executionTimeMs": 214,
                     *         "awaitingCallbackUntil": null,
                     *         "attemptNumber": 1,
                     *         "attempts": [
                     *           {
                     *             "number": 1,
                     *             "startedAt": "2026-11-21T03:00:00.786Z",
                     *             "durationMs": 214,
                     *             "status": "SUCCESS",
                     *             "responseStatus": 200,
                     *             "errorCategory": null,
                     *             "errorMessage": null
                     *           }
                     *         ],
                     *         "request": {
                     *           "method": "GET",
                     *           "url": "https://example.com/backup"
                     *         },
                     *         "responseStatus": 200,
                     *         "responseContentType": "application/json",
                     *         "timings": {
                     *           "dnsMs": 4,
                     *           "connectMs": 12,
                     *           "tlsMs": 25,
                     *           "firstByteMs": 160,
                     *           "downloadMs": 13
                     *         },
                     *         "errorCategory": null,
                     *         "errorMessage": null,
                     *         "responseExcerpt": "{\"rows\": 1280}"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Execution"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `CONFLICT`: The state has changed in the meantime. `ALREADY_RUNNING`: A run of this job goes on, and its runs must not overlap: wait for its end, or cancel it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List your exports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "job_01k3xb",
                     *           "kind": "executions",
                     *           "format": "csv",
                     *           "state": "queued",
                     *           "rows": 1,
                     *           "bytes": null,
                     *           "filters": {
                     *             "status": "FAILED",
                     *             "from": "2026-08-01T00:00:00Z"
                     *           },
                     *           "error": null,
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z",
                     *           "finishedAt": "2026-11-21T03:00:42.000Z",
                     *           "expiresAt": "2026-12-21T00:00:00.000Z",
                     *           "downloadUrl": null,
                     *           "downloadUrlExpiresAt": null
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Export"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    askForExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "executions"
                 *     }
                 */
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description Ask for an export */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "kind": "executions",
                     *         "format": "csv",
                     *         "state": "queued",
                     *         "rows": 1,
                     *         "bytes": null,
                     *         "filters": {
                     *           "status": "FAILED",
                     *           "from": "2026-08-01T00:00:00Z"
                     *         },
                     *         "error": null,
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "finishedAt": "2026-11-21T03:00:42.000Z",
                     *         "expiresAt": "2026-12-21T00:00:00.000Z",
                     *         "downloadUrl": null,
                     *         "downloadUrlExpiresAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Export"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `TOO_MANY_EXPORTS`: Three of your exports are not finished yet; wait for one of them. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The export's id.
                 * @example exp_01k3xg
                 */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an export */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "kind": "executions",
                     *         "format": "csv",
                     *         "state": "queued",
                     *         "rows": 1,
                     *         "bytes": null,
                     *         "filters": {
                     *           "status": "FAILED",
                     *           "from": "2026-08-01T00:00:00Z"
                     *         },
                     *         "error": null,
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "finishedAt": "2026-11-21T03:00:42.000Z",
                     *         "expiresAt": "2026-12-21T00:00:00.000Z",
                     *         "downloadUrl": null,
                     *         "downloadUrlExpiresAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Export"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listHandlers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the functions registered in code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "name": "nightly backup",
                     *           "function": "jobs.sessions:clean_up",
                     *           "description": "The shop's orders of the day",
                     *           "cronExpression": "0 3 * * *",
                     *           "timezone": "Europe/Berlin",
                     *           "timeoutMs": 1,
                     *           "retryCount": 1,
                     *           "retryDelayMs": 1,
                     *           "notifyOnFailure": true,
                     *           "isActive": true,
                     *           "isLocked": true,
                     *           "isSystem": true,
                     *           "jobId": "job_01k3xb",
                     *           "problem": null
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Handler"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the API answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "status": "ok",
                     *         "version": "0.1.0",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Health"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getDeepHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How each dependency is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "status": "ok",
                     *         "down": [],
                     *         "dependencies": [
                     *           {
                     *             "name": "jobs table",
                     *             "status": "ok",
                     *             "latencyMs": 12,
                     *             "problem": null
                     *           }
                     *         ],
                     *         "lastTickAt": "2026-11-21T02:59:00.000Z",
                     *         "lastTickAgeSeconds": 60,
                     *         "lanes": [
                     *           {
                     *             "lane": "short",
                     *             "waiting": 3,
                     *             "inFlight": 1,
                     *             "delayed": 2
                     *           }
                     *         ],
                     *         "deadLetters": [
                     *           {
                     *             "queue": "dead letters of ticks",
                     *             "waiting": 0
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["DeepHealth"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. `UNHEALTHY`: Some parts of the system do not answer; `details` tells about each. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listHeartbeats: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List heartbeats */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "hbt_01k3xm",
                     *           "version": 3,
                     *           "name": "backup of the shop",
                     *           "description": "",
                     *           "cronExpression": "0 3 * * *",
                     *           "timezone": "Europe/Berlin",
                     *           "jobId": "job_01k3xb",
                     *           "graceSeconds": 300,
                     *           "tags": [
                     *             "reports"
                     *           ],
                     *           "categoryId": null,
                     *           "isActive": true,
                     *           "status": "NEW",
                     *           "lastPingAt": null,
                     *           "lastStartAt": null,
                     *           "lastDurationMs": 81000,
                     *           "nextExpectedAt": null,
                     *           "dueAt": null,
                     *           "downSince": null,
                     *           "pingPath": "/api/v1/heartbeats/ping/01K3XM0000000000000000000Bq3Zr",
                     *           "ownerId": "usr_01k3x9",
                     *           "createdBy": "usr_01k3x9",
                     *           "updatedBy": "usr_01k3x9",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Heartbeat"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    createHeartbeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "backup of the shop",
                 *       "cronExpression": "0 3 * * *",
                 *       "timezone": "Europe/Berlin",
                 *       "graceSeconds": 1800
                 *     }
                 */
                "application/json": components["schemas"]["HeartbeatCreate"];
            };
        };
        responses: {
            /** @description Create a heartbeat */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "hbt_01k3xm",
                     *         "version": 3,
                     *         "name": "backup of the shop",
                     *         "description": "",
                     *         "cronExpression": "0 3 * * *",
                     *         "timezone": "Europe/Berlin",
                     *         "jobId": "job_01k3xb",
                     *         "graceSeconds": 300,
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "isActive": true,
                     *         "status": "NEW",
                     *         "lastPingAt": null,
                     *         "lastStartAt": null,
                     *         "lastDurationMs": 81000,
                     *         "nextExpectedAt": null,
                     *         "dueAt": null,
                     *         "downSince": null,
                     *         "pingPath": "/api/v1/heartbeats/ping/01K3XM0000000000000000000Bq3Zr",
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Heartbeat"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    pingByGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The rest of its ping address.
                 * @example 01K3XM0000000000000000000Bq3Zr
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    pingByPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The rest of its ping address.
                 * @example 01K3XM0000000000000000000Bq3Zr
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    pingByHead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The rest of its ping address.
                 * @example 01K3XM0000000000000000000Bq3Zr
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    signalByGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The rest of its ping address.
                 * @example 01K3XM0000000000000000000Bq3Zr
                 */
                token: string;
                /**
                 * @description `start`, `fail`, or an exit status.
                 * @example fail
                 */
                signal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    signalByPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The rest of its ping address.
                 * @example 01K3XM0000000000000000000Bq3Zr
                 */
                token: string;
                /**
                 * @description `start`, `fail`, or an exit status.
                 * @example fail
                 */
                signal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    signalByHead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The rest of its ping address.
                 * @example 01K3XM0000000000000000000Bq3Zr
                 */
                token: string;
                /**
                 * @description `start`, `fail`, or an exit status.
                 * @example fail
                 */
                signal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The heartbeat's id.
                 * @example hbt_01k3xm
                 */
                heartbeatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a heartbeat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "hbt_01k3xm",
                     *         "version": 3,
                     *         "name": "backup of the shop",
                     *         "description": "",
                     *         "cronExpression": "0 3 * * *",
                     *         "timezone": "Europe/Berlin",
                     *         "jobId": "job_01k3xb",
                     *         "graceSeconds": 300,
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "isActive": true,
                     *         "status": "NEW",
                     *         "lastPingAt": null,
                     *         "lastStartAt": null,
                     *         "lastDurationMs": 81000,
                     *         "nextExpectedAt": null,
                     *         "dueAt": null,
                     *         "downSince": null,
                     *         "pingPath": "/api/v1/heartbeats/ping/01K3XM0000000000000000000Bq3Zr",
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Heartbeat"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    replaceHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The heartbeat's id.
                 * @example hbt_01k3xm
                 */
                heartbeatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "name": "backup of the shop",
                 *       "cronExpression": "0 4 * * *",
                 *       "timezone": "Europe/Berlin",
                 *       "graceSeconds": 1800
                 *     }
                 */
                "application/json": components["schemas"]["HeartbeatReplace"];
            };
        };
        responses: {
            /** @description Replace a heartbeat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "hbt_01k3xm",
                     *         "version": 3,
                     *         "name": "backup of the shop",
                     *         "description": "",
                     *         "cronExpression": "0 3 * * *",
                     *         "timezone": "Europe/Berlin",
                     *         "jobId": "job_01k3xb",
                     *         "graceSeconds": 300,
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "isActive": true,
                     *         "status": "NEW",
                     *         "lastPingAt": null,
                     *         "lastStartAt": null,
                     *         "lastDurationMs": 81000,
                     *         "nextExpectedAt": null,
                     *         "dueAt": null,
                     *         "downSince": null,
                     *         "pingPath": "/api/v1/heartbeats/ping/01K3XM0000000000000000000Bq3Zr",
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Heartbeat"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    deleteHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The heartbeat's id.
                 * @example hbt_01k3xm
                 */
                heartbeatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listPings: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The heartbeat's id.
                 * @example hbt_01k3xm
                 */
                heartbeatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List a heartbeat's pings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "png_01k3xn",
                     *           "at": "2026-11-21T03:00:00.000Z",
                     *           "signal": "success",
                     *           "exitStatus": 0,
                     *           "durationMs": 81000,
                     *           "sourceIp": "203.0.113.7",
                     *           "userAgent": "curl/8.14.1",
                     *           "message": "412 files saved"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Ping"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    regenerateHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The heartbeat's id.
                 * @example hbt_01k3xm
                 */
                heartbeatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give a heartbeat another ping address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "hbt_01k3xm",
                     *         "version": 3,
                     *         "name": "backup of the shop",
                     *         "description": "",
                     *         "cronExpression": "0 3 * * *",
                     *         "timezone": "Europe/Berlin",
                     *         "jobId": "job_01k3xb",
                     *         "graceSeconds": 300,
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "isActive": true,
                     *         "status": "NEW",
                     *         "lastPingAt": null,
                     *         "lastStartAt": null,
                     *         "lastDurationMs": 81000,
                     *         "nextExpectedAt": null,
                     *         "dueAt": null,
                     *         "downSince": null,
                     *         "pingPath": "/api/v1/heartbeats/ping/01K3XM0000000000000000000Bq3Zr",
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Heartbeat"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
                /** @description Only enabled (true) or disabled (false) jobs. */
                isActive?: boolean;
                /** @description How the latest run stands. */
                status?: "PENDING" | "RUNNING" | "SUCCESS" | "FAILED";
                /** @description Only jobs of this kind. */
                kind?: "http" | "function";
                /**
                 * @description Only jobs in this category; `none`: only those in none.
                 * @example cat_01k3xh
                 */
                categoryId?: string;
                /** @description Only jobs that have this tag, ignoring case. */
                tag?: string;
                /** @description Only jobs of this person. */
                ownerId?: string;
                /** @description Part of the name, description, URL or a tag. */
                search?: string;
                /** @description `-` turns it round; jobs without it come last. */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt" | "lastRunAt" | "-lastRunAt" | "nextRunAt" | "-nextRunAt" | "status" | "-status";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "job_01k3xb",
                     *           "version": 3,
                     *           "name": "nightly backup",
                     *           "description": "",
                     *           "tags": [
                     *             "reports"
                     *           ],
                     *           "categoryId": null,
                     *           "kind": "http",
                     *           "handler": null,
                     *           "payload": {},
                     *           "cronExpression": "30 4 * * mon-fri",
                     *           "timezone": "Europe/Berlin",
                     *           "startAt": null,
                     *           "endAt": null,
                     *           "maxRuns": 100,
                     *           "runsLeft": 58,
                     *           "jitterSeconds": 0,
                     *           "dstGap": "cron",
                     *           "dstOverlap": "cron",
                     *           "calendarIds": [
                     *             "cal_01k3xa"
                     *           ],
                     *           "scheduleDescription": "Every day at 03:00",
                     *           "endpointUrl": null,
                     *           "httpMethod": "GET",
                     *           "headers": {
                     *             "X-Report": "orders"
                     *           },
                     *           "queryParams": {
                     *             "full": "1"
                     *           },
                     *           "body": null,
                     *           "auth": {
                     *             "type": "none"
                     *           },
                     *           "expect": {
                     *             "status": [
                     *               "2xx"
                     *             ],
                     *             "bodyContains": null,
                     *             "bodyExcludes": null,
                     *             "jsonPath": null,
                     *             "maxDurationMs": null
                     *           },
                     *           "sendIdentification": true,
                     *           "timeoutMs": 30000,
                     *           "retryCount": 3,
                     *           "retryDelayMs": 1000,
                     *           "retryStrategy": "exponential",
                     *           "retryOn": null,
                     *           "onCrash": "fail",
                     *           "overlapPolicy": "skip",
                     *           "callbackDeadlineSeconds": null,
                     *           "misfireGraceSeconds": 300,
                     *           "catchUp": "none",
                     *           "disableAfterFailures": 3,
                     *           "tuning": "off",
                     *           "ownersSchedule": null,
                     *           "notifyOnFailure": null,
                     *           "alertsMutedUntil": null,
                     *           "isLocked": false,
                     *           "isActive": true,
                     *           "disabledReason": null,
                     *           "pausedUntil": null,
                     *           "status": "SUCCESS",
                     *           "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *           "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *           "registration": "REGISTERED",
                     *           "registrationError": null,
                     *           "successCount": 41,
                     *           "failureCount": 1,
                     *           "consecutiveFailures": 0,
                     *           "averageDurationMs": 214,
                     *           "successRate": 0.976,
                     *           "recentRuns": [
                     *             {
                     *               "status": "SUCCESS",
                     *               "durationMs": 214
                     *             }
                     *           ],
                     *           "ownerId": "usr_01k3x9",
                     *           "createdBy": "usr_01k3x9",
                     *           "updatedBy": "usr_01k3x9",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z",
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "nightly backup",
                 *       "description": "The shop's orders of the day",
                 *       "cronExpression": "0 3 * * *",
                 *       "timezone": "Europe/Berlin",
                 *       "endpointUrl": "https://example.com/backup",
                 *       "httpMethod": "POST",
                 *       "headers": {
                 *         "Content-Type": "application/json"
                 *       },
                 *       "body": "{\"since\": \"yesterday\"}",
                 *       "auth": {
                 *         "type": "bearer",
                 *         "token": "${secret:SHOP_TOKEN}"
                 *       },
                 *       "retryCount": 5
                 *     }
                 */
                "application/json": components["schemas"]["JobCreate"];
            };
        };
        responses: {
            /** @description Create a job */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "version": 3,
                     *         "name": "nightly backup",
                     *         "description": "",
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "kind": "http",
                     *         "handler": null,
                     *         "payload": {},
                     *         "cronExpression": "30 4 * * mon-fri",
                     *         "timezone": "Europe/Berlin",
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "maxRuns": 100,
                     *         "runsLeft": 58,
                     *         "jitterSeconds": 0,
                     *         "dstGap": "cron",
                     *         "dstOverlap": "cron",
                     *         "calendarIds": [
                     *           "cal_01k3xa"
                     *         ],
                     *         "scheduleDescription": "Every day at 03:00",
                     *         "endpointUrl": null,
                     *         "httpMethod": "GET",
                     *         "headers": {
                     *           "X-Report": "orders"
                     *         },
                     *         "queryParams": {
                     *           "full": "1"
                     *         },
                     *         "body": null,
                     *         "auth": {
                     *           "type": "none"
                     *         },
                     *         "expect": {
                     *           "status": [
                     *             "2xx"
                     *           ],
                     *           "bodyContains": null,
                     *           "bodyExcludes": null,
                     *           "jsonPath": null,
                     *           "maxDurationMs": null
                     *         },
                     *         "sendIdentification": true,
                     *         "timeoutMs": 30000,
                     *         "retryCount": 3,
                     *         "retryDelayMs": 1000,
                     *         "retryStrategy": "exponential",
                     *         "retryOn": null,
                     *         "onCrash": "fail",
                     *         "overlapPolicy": "skip",
                     *         "callbackDeadlineSeconds": null,
                     *         "misfireGraceSeconds": 300,
                     *         "catchUp": "none",
                     *         "disableAfterFailures": 3,
                     *         "tuning": "off",
                     *         "ownersSchedule": null,
                     *         "notifyOnFailure": null,
                     *         "alertsMutedUntil": null,
                     *         "isLocked": false,
                     *         "isActive": true,
                     *         "disabledReason": null,
                     *         "pausedUntil": null,
                     *         "status": "SUCCESS",
                     *         "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *         "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *         "registration": "REGISTERED",
                     *         "registrationError": null,
                     *         "successCount": 41,
                     *         "failureCount": 1,
                     *         "consecutiveFailures": 0,
                     *         "averageDurationMs": 214,
                     *         "successRate": 0.976,
                     *         "recentRuns": [
                     *           {
                     *             "status": "SUCCESS",
                     *             "durationMs": 214
                     *           }
                     *         ],
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "deletedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `NAME_TAKEN`: Another one has this name already; choose a different one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    changeJobs: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "disable",
                 *       "ids": [
                 *         "job_01k3xb",
                 *         "job_01k3xi"
                 *       ],
                 *       "reason": "The target moves."
                 *     }
                 */
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description Change or run several jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "succeeded": 1,
                     *         "failed": 0,
                     *         "outcomes": [
                     *           {
                     *             "id": "job_01k3xb",
                     *             "ok": true,
                     *             "executionId": null,
                     *             "error": null
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["BulkResult"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listDeletedJobs: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List deleted jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "job_01k3xb",
                     *           "version": 3,
                     *           "name": "nightly backup",
                     *           "description": "",
                     *           "tags": [
                     *             "reports"
                     *           ],
                     *           "categoryId": null,
                     *           "kind": "http",
                     *           "handler": null,
                     *           "payload": {},
                     *           "cronExpression": "30 4 * * mon-fri",
                     *           "timezone": "Europe/Berlin",
                     *           "startAt": null,
                     *           "endAt": null,
                     *           "maxRuns": 100,
                     *           "runsLeft": 58,
                     *           "jitterSeconds": 0,
                     *           "dstGap": "cron",
                     *           "dstOverlap": "cron",
                     *           "calendarIds": [
                     *             "cal_01k3xa"
                     *           ],
                     *           "scheduleDescription": "Every day at 03:00",
                     *           "endpointUrl": null,
                     *           "httpMethod": "GET",
                     *           "headers": {
                     *             "X-Report": "orders"
                     *           },
                     *           "queryParams": {
                     *             "full": "1"
                     *           },
                     *           "body": null,
                     *           "auth": {
                     *             "type": "none"
                     *           },
                     *           "expect": {
                     *             "status": [
                     *               "2xx"
                     *             ],
                     *             "bodyContains": null,
                     *             "bodyExcludes": null,
                     *             "jsonPath": null,
                     *             "maxDurationMs": null
                     *           },
                     *           "sendIdentification": true,
                     *           "timeoutMs": 30000,
                     *           "retryCount": 3,
                     *           "retryDelayMs": 1000,
                     *           "retryStrategy": "exponential",
                     *           "retryOn": null,
                     *           "onCrash": "fail",
                     *           "overlapPolicy": "skip",
                     *           "callbackDeadlineSeconds": null,
                     *           "misfireGraceSeconds": 300,
                     *           "catchUp": "none",
                     *           "disableAfterFailures": 3,
                     *           "tuning": "off",
                     *           "ownersSchedule": null,
                     *           "notifyOnFailure": null,
                     *           "alertsMutedUntil": null,
                     *           "isLocked": false,
                     *           "isActive": true,
                     *           "disabledReason": null,
                     *           "pausedUntil": null,
                     *           "status": "SUCCESS",
                     *           "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *           "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *           "registration": "REGISTERED",
                     *           "registrationError": null,
                     *           "successCount": 41,
                     *           "failureCount": 1,
                     *           "consecutiveFailures": 0,
                     *           "averageDurationMs": 214,
                     *           "successRate": 0.976,
                     *           "recentRuns": [
                     *             {
                     *               "status": "SUCCESS",
                     *               "durationMs": 214
                     *             }
                     *           ],
                     *           "ownerId": "usr_01k3x9",
                     *           "createdBy": "usr_01k3x9",
                     *           "updatedBy": "usr_01k3x9",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z",
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    testJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "endpointUrl": "https://example.com/backup",
                 *       "timeoutMs": 5000
                 *     }
                 */
                "application/json": components["schemas"]["JobTest"];
            };
        };
        responses: {
            /** @description Try a job out without saving it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "status": "SUCCESS",
                     *         "durationMs": 214,
                     *         "request": {
                     *           "method": "GET",
                     *           "url": "https://example.com/backup"
                     *         },
                     *         "responseStatus": 200,
                     *         "responseHeaders": [
                     *           {
                     *             "name": "Content-Type",
                     *             "value": "application/json"
                     *           }
                     *         ],
                     *         "responseContentType": "application/json",
                     *         "responseExcerpt": "{\"rows\": 1280}",
                     *         "timings": {
                     *           "dnsMs": 4,
                     *           "connectMs": 12,
                     *           "tlsMs": 25,
                     *           "firstByteMs": 160,
                     *           "downloadMs": 13
                     *         },
                     *         "errorCategory": null,
                     *         "errorMessage": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TestResult"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "version": 3,
                     *         "name": "nightly backup",
                     *         "description": "",
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "kind": "http",
                     *         "handler": null,
                     *         "payload": {},
                     *         "cronExpression": "30 4 * * mon-fri",
                     *         "timezone": "Europe/Berlin",
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "maxRuns": 100,
                     *         "runsLeft": 58,
                     *         "jitterSeconds": 0,
                     *         "dstGap": "cron",
                     *         "dstOverlap": "cron",
                     *         "calendarIds": [
                     *           "cal_01k3xa"
                     *         ],
                     *         "scheduleDescription": "Every day at 03:00",
                     *         "endpointUrl": null,
                     *         "httpMethod": "GET",
                     *         "headers": {
                     *           "X-Report": "orders"
                     *         },
                     *         "queryParams": {
                     *           "full": "1"
                     *         },
                     *         "body": null,
                     *         "auth": {
                     *           "type": "none"
                     *         },
                     *         "expect": {
                     *           "status": [
                     *             "2xx"
                     *           ],
                     *           "bodyContains": null,
                     *           "bodyExcludes": null,
                     *           "jsonPath": null,
                     *           "maxDurationMs": null
                     *         },
                     *         "sendIdentification": true,
                     *         "timeoutMs": 30000,
                     *         "retryCount": 3,
                     *         "retryDelayMs": 1000,
                     *         "retryStrategy": "exponential",
                     *         "retryOn": null,
                     *         "onCrash": "fail",
                     *         "overlapPolicy": "skip",
                     *         "callbackDeadlineSeconds": null,
                     *         "misfireGraceSeconds": 300,
                     *         "catchUp": "none",
                     *         "disableAfterFailures": 3,
                     *         "tuning": "off",
                     *         "ownersSchedule": null,
                     *         "notifyOnFailure": null,
                     *         "alertsMutedUntil": null,
                     *         "isLocked": false,
                     *         "isActive": true,
                     *         "disabledReason": null,
                     *         "pausedUntil": null,
                     *         "status": "SUCCESS",
                     *         "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *         "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *         "registration": "REGISTERED",
                     *         "registrationError": null,
                     *         "successCount": 41,
                     *         "failureCount": 1,
                     *         "consecutiveFailures": 0,
                     *         "averageDurationMs": 214,
                     *         "successRate": 0.976,
                     *         "recentRuns": [
                     *           {
                     *             "status": "SUCCESS",
                     *             "durationMs": 214
                     *           }
                     *         ],
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "deletedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    replaceJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "name": "nightly backup",
                 *       "cronExpression": "0 4 * * *",
                 *       "timezone": "Europe/Berlin",
                 *       "endpointUrl": "https://example.com/backup"
                 *     }
                 */
                "application/json": components["schemas"]["JobReplace"];
            };
        };
        responses: {
            /** @description Replace a job's definition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "version": 3,
                     *         "name": "nightly backup",
                     *         "description": "",
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "kind": "http",
                     *         "handler": null,
                     *         "payload": {},
                     *         "cronExpression": "30 4 * * mon-fri",
                     *         "timezone": "Europe/Berlin",
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "maxRuns": 100,
                     *         "runsLeft": 58,
                     *         "jitterSeconds": 0,
                     *         "dstGap": "cron",
                     *         "dstOverlap": "cron",
                     *         "calendarIds": [
                     *           "cal_01k3xa"
                     *         ],
                     *         "scheduleDescription": "Every day at 03:00",
                     *         "endpointUrl": null,
                     *         "httpMethod": "GET",
                     *         "headers": {
                     *           "X-Report": "orders"
                     *         },
                     *         "queryParams": {
                     *           "full": "1"
                     *         },
                     *         "body": null,
                     *         "auth": {
                     *           "type": "none"
                     *         },
                     *         "expect": {
                     *           "status": [
                     *             "2xx"
                     *           ],
                     *           "bodyContains": null,
                     *           "bodyExcludes": null,
                     *           "jsonPath": null,
                     *           "maxDurationMs": null
                     *         },
                     *         "sendIdentification": true,
                     *         "timeoutMs": 30000,
                     *         "retryCount": 3,
                     *         "retryDelayMs": 1000,
                     *         "retryStrategy": "exponential",
                     *         "retryOn": null,
                     *         "onCrash": "fail",
                     *         "overlapPolicy": "skip",
                     *         "callbackDeadlineSeconds": null,
                     *         "misfireGraceSeconds": 300,
                     *         "catchUp": "none",
                     *         "disableAfterFailures": 3,
                     *         "tuning": "off",
                     *         "ownersSchedule": null,
                     *         "notifyOnFailure": null,
                     *         "alertsMutedUntil": null,
                     *         "isLocked": false,
                     *         "isActive": true,
                     *         "disabledReason": null,
                     *         "pausedUntil": null,
                     *         "status": "SUCCESS",
                     *         "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *         "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *         "registration": "REGISTERED",
                     *         "registrationError": null,
                     *         "successCount": 41,
                     *         "failureCount": 1,
                     *         "consecutiveFailures": 0,
                     *         "averageDurationMs": 214,
                     *         "successRate": 0.976,
                     *         "recentRuns": [
                     *           {
                     *             "status": "SUCCESS",
                     *             "durationMs": 214
                     *           }
                     *         ],
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "deletedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. `JOB_LOCKED`: Code has registered this job and sets its schedule; change it there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NAME_TAKEN`: Another one has this name already; choose a different one. `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    deleteJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. `JOB_LOCKED`: Code has registered this job and sets its schedule; change it there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    updateJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "cronExpression": "0 4 * * *"
                 *     }
                 */
                "application/json": components["schemas"]["JobUpdate"];
            };
        };
        responses: {
            /** @description Change some of a job's fields */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "version": 3,
                     *         "name": "nightly backup",
                     *         "description": "",
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "kind": "http",
                     *         "handler": null,
                     *         "payload": {},
                     *         "cronExpression": "30 4 * * mon-fri",
                     *         "timezone": "Europe/Berlin",
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "maxRuns": 100,
                     *         "runsLeft": 58,
                     *         "jitterSeconds": 0,
                     *         "dstGap": "cron",
                     *         "dstOverlap": "cron",
                     *         "calendarIds": [
                     *           "cal_01k3xa"
                     *         ],
                     *         "scheduleDescription": "Every day at 03:00",
                     *         "endpointUrl": null,
                     *         "httpMethod": "GET",
                     *         "headers": {
                     *           "X-Report": "orders"
                     *         },
                     *         "queryParams": {
                     *           "full": "1"
                     *         },
                     *         "body": null,
                     *         "auth": {
                     *           "type": "none"
                     *         },
                     *         "expect": {
                     *           "status": [
                     *             "2xx"
                     *           ],
                     *           "bodyContains": null,
                     *           "bodyExcludes": null,
                     *           "jsonPath": null,
                     *           "maxDurationMs": null
                     *         },
                     *         "sendIdentification": true,
                     *         "timeoutMs": 30000,
                     *         "retryCount": 3,
                     *         "retryDelayMs": 1000,
                     *         "retryStrategy": "exponential",
                     *         "retryOn": null,
                     *         "onCrash": "fail",
                     *         "overlapPolicy": "skip",
                     *         "callbackDeadlineSeconds": null,
                     *         "misfireGraceSeconds": 300,
                     *         "catchUp": "none",
                     *         "disableAfterFailures": 3,
                     *         "tuning": "off",
                     *         "ownersSchedule": null,
                     *         "notifyOnFailure": null,
                     *         "alertsMutedUntil": null,
                     *         "isLocked": false,
                     *         "isActive": true,
                     *         "disabledReason": null,
                     *         "pausedUntil": null,
                     *         "status": "SUCCESS",
                     *         "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *         "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *         "registration": "REGISTERED",
                     *         "registrationError": null,
                     *         "successCount": 41,
                     *         "failureCount": 1,
                     *         "consecutiveFailures": 0,
                     *         "averageDurationMs": 214,
                     *         "successRate": 0.976,
                     *         "recentRuns": [
                     *           {
                     *             "status": "SUCCESS",
                     *             "durationMs": 214
                     *           }
                     *         ],
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "deletedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. `JOB_LOCKED`: Code has registered this job and sets its schedule; change it there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NAME_TAKEN`: Another one has this name already; choose a different one. `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    backfillJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-11-20T00:00:00Z",
                 *       "to": "2026-11-21T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["BackfillRequest"];
            };
        };
        responses: {
            /** @description Make up for past occurrences */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "expected": 1,
                     *         "queued": 1,
                     *         "already": 1
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Backfilled"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    cloneJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Clone"];
            };
        };
        responses: {
            /** @description Copy a job */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "version": 3,
                     *         "name": "nightly backup",
                     *         "description": "",
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "kind": "http",
                     *         "handler": null,
                     *         "payload": {},
                     *         "cronExpression": "30 4 * * mon-fri",
                     *         "timezone": "Europe/Berlin",
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "maxRuns": 100,
                     *         "runsLeft": 58,
                     *         "jitterSeconds": 0,
                     *         "dstGap": "cron",
                     *         "dstOverlap": "cron",
                     *         "calendarIds": [
                     *           "cal_01k3xa"
                     *         ],
                     *         "scheduleDescription": "Every day at 03:00",
                     *         "endpointUrl": null,
                     *         "httpMethod": "GET",
                     *         "headers": {
                     *           "X-Report": "orders"
                     *         },
                     *         "queryParams": {
                     *           "full": "1"
                     *         },
                     *         "body": null,
                     *         "auth": {
                     *           "type": "none"
                     *         },
                     *         "expect": {
                     *           "status": [
                     *             "2xx"
                     *           ],
                     *           "bodyContains": null,
                     *           "bodyExcludes": null,
                     *           "jsonPath": null,
                     *           "maxDurationMs": null
                     *         },
                     *         "sendIdentification": true,
                     *         "timeoutMs": 30000,
                     *         "retryCount": 3,
                     *         "retryDelayMs": 1000,
                     *         "retryStrategy": "exponential",
                     *         "retryOn": null,
                     *         "onCrash": "fail",
                     *         "overlapPolicy": "skip",
                     *         "callbackDeadlineSeconds": null,
                     *         "misfireGraceSeconds": 300,
                     *         "catchUp": "none",
                     *         "disableAfterFailures": 3,
                     *         "tuning": "off",
                     *         "ownersSchedule": null,
                     *         "notifyOnFailure": null,
                     *         "alertsMutedUntil": null,
                     *         "isLocked": false,
                     *         "isActive": true,
                     *         "disabledReason": null,
                     *         "pausedUntil": null,
                     *         "status": "SUCCESS",
                     *         "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *         "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *         "registration": "REGISTERED",
                     *         "registrationError": null,
                     *         "successCount": 41,
                     *         "failureCount": 1,
                     *         "consecutiveFailures": 0,
                     *         "averageDurationMs": 214,
                     *         "successRate": 0.976,
                     *         "recentRuns": [
                     *           {
                     *             "status": "SUCCESS",
                     *             "durationMs": 214
                     *           }
                     *         ],
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "deletedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `NAME_TAKEN`: Another one has this name already; choose a different one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    disableJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The target moves.",
                 *       "until": "2026-12-01T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["Disabling"];
            };
        };
        responses: {
            /** @description Disable or pause a job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "version": 3,
                     *         "name": "nightly backup",
                     *         "description": "",
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "kind": "http",
                     *         "handler": null,
                     *         "payload": {},
                     *         "cronExpression": "30 4 * * mon-fri",
                     *         "timezone": "Europe/Berlin",
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "maxRuns": 100,
                     *         "runsLeft": 58,
                     *         "jitterSeconds": 0,
                     *         "dstGap": "cron",
                     *         "dstOverlap": "cron",
                     *         "calendarIds": [
                     *           "cal_01k3xa"
                     *         ],
                     *         "scheduleDescription": "Every day at 03:00",
                     *         "endpointUrl": null,
                     *         "httpMethod": "GET",
                     *         "headers": {
                     *           "X-Report": "orders"
                     *         },
                     *         "queryParams": {
                     *           "full": "1"
                     *         },
                     *         "body": null,
                     *         "auth": {
                     *           "type": "none"
                     *         },
                     *         "expect": {
                     *           "status": [
                     *             "2xx"
                     *           ],
                     *           "bodyContains": null,
                     *           "bodyExcludes": null,
                     *           "jsonPath": null,
                     *           "maxDurationMs": null
                     *         },
                     *         "sendIdentification": true,
                     *         "timeoutMs": 30000,
                     *         "retryCount": 3,
                     *         "retryDelayMs": 1000,
                     *         "retryStrategy": "exponential",
                     *         "retryOn": null,
                     *         "onCrash": "fail",
                     *         "overlapPolicy": "skip",
                     *         "callbackDeadlineSeconds": null,
                     *         "misfireGraceSeconds": 300,
                     *         "catchUp": "none",
                     *         "disableAfterFailures": 3,
                     *         "tuning": "off",
                     *         "ownersSchedule": null,
                     *         "notifyOnFailure": null,
                     *         "alertsMutedUntil": null,
                     *         "isLocked": false,
                     *         "isActive": true,
                     *         "disabledReason": null,
                     *         "pausedUntil": null,
                     *         "status": "SUCCESS",
                     *         "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *         "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *         "registration": "REGISTERED",
                     *         "registrationError": null,
                     *         "successCount": 41,
                     *         "failureCount": 1,
                     *         "consecutiveFailures": 0,
                     *         "averageDurationMs": 214,
                     *         "successRate": 0.976,
                     *         "recentRuns": [
                     *           {
                     *             "status": "SUCCESS",
                     *             "durationMs": 214
                     *           }
                     *         ],
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "deletedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    enableJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The target moves."
                 *     }
                 */
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description Enable a job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "version": 3,
                     *         "name": "nightly backup",
                     *         "description": "",
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "kind": "http",
                     *         "handler": null,
                     *         "payload": {},
                     *         "cronExpression": "30 4 * * mon-fri",
                     *         "timezone": "Europe/Berlin",
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "maxRuns": 100,
                     *         "runsLeft": 58,
                     *         "jitterSeconds": 0,
                     *         "dstGap": "cron",
                     *         "dstOverlap": "cron",
                     *         "calendarIds": [
                     *           "cal_01k3xa"
                     *         ],
                     *         "scheduleDescription": "Every day at 03:00",
                     *         "endpointUrl": null,
                     *         "httpMethod": "GET",
                     *         "headers": {
                     *           "X-Report": "orders"
                     *         },
                     *         "queryParams": {
                     *           "full": "1"
                     *         },
                     *         "body": null,
                     *         "auth": {
                     *           "type": "none"
                     *         },
                     *         "expect": {
                     *           "status": [
                     *             "2xx"
                     *           ],
                     *           "bodyContains": null,
                     *           "bodyExcludes": null,
                     *           "jsonPath": null,
                     *           "maxDurationMs": null
                     *         },
                     *         "sendIdentification": true,
                     *         "timeoutMs": 30000,
                     *         "retryCount": 3,
                     *         "retryDelayMs": 1000,
                     *         "retryStrategy": "exponential",
                     *         "retryOn": null,
                     *         "onCrash": "fail",
                     *         "overlapPolicy": "skip",
                     *         "callbackDeadlineSeconds": null,
                     *         "misfireGraceSeconds": 300,
                     *         "catchUp": "none",
                     *         "disableAfterFailures": 3,
                     *         "tuning": "off",
                     *         "ownersSchedule": null,
                     *         "notifyOnFailure": null,
                     *         "alertsMutedUntil": null,
                     *         "isLocked": false,
                     *         "isActive": true,
                     *         "disabledReason": null,
                     *         "pausedUntil": null,
                     *         "status": "SUCCESS",
                     *         "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *         "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *         "registration": "REGISTERED",
                     *         "registrationError": null,
                     *         "successCount": 41,
                     *         "failureCount": 1,
                     *         "consecutiveFailures": 0,
                     *         "averageDurationMs": 214,
                     *         "successRate": 0.976,
                     *         "recentRuns": [
                     *           {
                     *             "status": "SUCCESS",
                     *             "durationMs": 214
                     *           }
                     *         ],
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "deletedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    executeJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Run a job now */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "exe_01k3xe",
                     *         "jobId": "job_01k3xb",
                     *         "jobName": "nightly backup",
                     *         "trigger": "schedule",
                     *         "triggeredBy": null,
                     *         "askedAt": null,
                     *         "retryOf": null,
                     *         "scheduledFor": "2026-11-21T03:00:00.000Z",
                     *         "startedAt": "2026-11-21T03:00:00.786Z",
                     *         "completedAt": "2026-11-21T03:00:01.000Z",
                     *         "status": "SUCCESS",
                     *         "reason": "The target moves.",
                     *         "lagMs": 786,
                     *         "executionTimeMs": 214,
                     *         "awaitingCallbackUntil": null,
                     *         "attemptNumber": 1,
                     *         "attempts": [
                     *           {
                     *             "number": 1,
                     *             "startedAt": "2026-11-21T03:00:00.786Z",
                     *             "durationMs": 214,
                     *             "status": "SUCCESS",
                     *             "responseStatus": 200,
                     *             "errorCategory": null,
                     *             "errorMessage": null
                     *           }
                     *         ],
                     *         "request": {
                     *           "method": "GET",
                     *           "url": "https://example.com/backup"
                     *         },
                     *         "responseStatus": 200,
                     *         "responseContentType": "application/json",
                     *         "timings": {
                     *           "dnsMs": 4,
                     *           "connectMs": 12,
                     *           "tlsMs": 25,
                     *           "firstByteMs": 160,
                     *           "downloadMs": 13
                     *         },
                     *         "errorCategory": null,
                     *         "errorMessage": null,
                     *         "responseExcerpt": "{\"rows\": 1280}"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Execution"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `ALREADY_RUNNING`: A run of this job goes on, and its runs must not overlap: wait for its end, or cancel it. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listJobExecutions: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
                /** @description Only executions with this status. */
                status?: "QUEUED" | "RUNNING" | "SUCCESS" | "FAILED" | "TIMEOUT" | "SKIPPED" | "MISSED" | "CRASHED" | "CANCELLED";
                /** @description Only executions that exist for this reason. */
                trigger?: "schedule" | "catch-up" | "backfill" | "manual" | "retry";
                /** @description Included. */
                from?: string;
                /** @description Not included. */
                to?: string;
                /** @description Part of the id, the job's name, the reason, the request or the error. */
                search?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List a job's executions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "exe_01k3xe",
                     *           "jobId": "job_01k3xb",
                     *           "jobName": "nightly backup",
                     *           "trigger": "schedule",
                     *           "triggeredBy": null,
                     *           "askedAt": null,
                     *           "retryOf": null,
                     *           "scheduledFor": "2026-11-21T03:00:00.000Z",
                     *           "startedAt": "2026-11-21T03:00:00.786Z",
                     *           "completedAt": "2026-11-21T03:00:01.000Z",
                     *           "status": "SUCCESS",
                     *           "reason": "The target moves.",
                     *           "lagMs": 786,
                     *           "executionTimeMs": 214,
                     *           "awaitingCallbackUntil": null,
                     *           "attemptNumber": 1,
                     *           "attempts": [
                     *             {
                     *               "number": 1,
                     *               "startedAt": "2026-11-21T03:00:00.786Z",
                     *               "durationMs": 214,
                     *               "status": "SUCCESS",
                     *               "responseStatus": 200,
                     *               "errorCategory": null,
                     *               "errorMessage": null
                     *             }
                     *           ],
                     *           "request": {
                     *             "method": "GET",
                     *             "url": "https://example.com/backup"
                     *           },
                     *           "responseStatus": 200,
                     *           "responseContentType": "application/json",
                     *           "timings": {
                     *             "dnsMs": 4,
                     *             "connectMs": 12,
                     *             "tlsMs": 25,
                     *             "firstByteMs": 160,
                     *             "downloadMs": 13
                     *           },
                     *           "errorCategory": null,
                     *           "errorMessage": null,
                     *           "responseExcerpt": "{\"rows\": 1280}"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Execution"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    readLedger: {
        parameters: {
            query?: {
                /** @description A day before `to` when left out. */
                from?: string;
                /** @description Now when left out. */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hold a job's occurrences against its records */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-11-20T00:00:00.000Z",
                     *         "to": "2026-11-21T00:00:00.000Z",
                     *         "expected": 24,
                     *         "accounted": 24,
                     *         "byOutcome": {
                     *           "SUCCESS": 23,
                     *           "FAILED": 1
                     *         },
                     *         "open": 0,
                     *         "missing": [],
                     *         "periods": [
                     *           {
                     *             "from": "2026-11-20T00:00:00.000Z",
                     *             "to": "2026-11-21T00:00:00.000Z",
                     *             "cronExpression": "0 3 * * *",
                     *             "timezone": "Europe/Berlin"
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Ledger"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    readJobLog: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
                /** @description Included. */
                from?: string;
                /** @description Not included. */
                to?: string;
                /** @description Only lines of this level. */
                level?: "info" | "warning" | "error";
                /** @description Part of the message or the job's name. */
                search?: string;
                /** @description Only lines about executions, or about jobs themselves. */
                about?: "executions" | "jobs";
            };
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a job's log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "at": "2026-11-21T03:00:00.000Z",
                     *           "level": "info",
                     *           "event": "answer",
                     *           "message": "Answered 503 after 3.4 s: the server answered 503",
                     *           "jobId": "job_01k3xb",
                     *           "jobName": "nightly backup",
                     *           "executionId": "exe_01k3x9",
                     *           "details": {}
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["LogLine"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    restoreJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Restoration"];
            };
        };
        responses: {
            /** @description Restore a deleted job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "version": 3,
                     *         "name": "nightly backup",
                     *         "description": "",
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "kind": "http",
                     *         "handler": null,
                     *         "payload": {},
                     *         "cronExpression": "30 4 * * mon-fri",
                     *         "timezone": "Europe/Berlin",
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "maxRuns": 100,
                     *         "runsLeft": 58,
                     *         "jitterSeconds": 0,
                     *         "dstGap": "cron",
                     *         "dstOverlap": "cron",
                     *         "calendarIds": [
                     *           "cal_01k3xa"
                     *         ],
                     *         "scheduleDescription": "Every day at 03:00",
                     *         "endpointUrl": null,
                     *         "httpMethod": "GET",
                     *         "headers": {
                     *           "X-Report": "orders"
                     *         },
                     *         "queryParams": {
                     *           "full": "1"
                     *         },
                     *         "body": null,
                     *         "auth": {
                     *           "type": "none"
                     *         },
                     *         "expect": {
                     *           "status": [
                     *             "2xx"
                     *           ],
                     *           "bodyContains": null,
                     *           "bodyExcludes": null,
                     *           "jsonPath": null,
                     *           "maxDurationMs": null
                     *         },
                     *         "sendIdentification": true,
                     *         "timeoutMs": 30000,
                     *         "retryCount": 3,
                     *         "retryDelayMs": 1000,
                     *         "retryStrategy": "exponential",
                     *         "retryOn": null,
                     *         "onCrash": "fail",
                     *         "overlapPolicy": "skip",
                     *         "callbackDeadlineSeconds": null,
                     *         "misfireGraceSeconds": 300,
                     *         "catchUp": "none",
                     *         "disableAfterFailures": 3,
                     *         "tuning": "off",
                     *         "ownersSchedule": null,
                     *         "notifyOnFailure": null,
                     *         "alertsMutedUntil": null,
                     *         "isLocked": false,
                     *         "isActive": true,
                     *         "disabledReason": null,
                     *         "pausedUntil": null,
                     *         "status": "SUCCESS",
                     *         "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *         "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *         "registration": "REGISTERED",
                     *         "registrationError": null,
                     *         "successCount": 41,
                     *         "failureCount": 1,
                     *         "consecutiveFailures": 0,
                     *         "averageDurationMs": 214,
                     *         "successRate": 0.976,
                     *         "recentRuns": [
                     *           {
                     *             "status": "SUCCESS",
                     *             "durationMs": 214
                     *           }
                     *         ],
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "deletedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NAME_TAKEN`: Another one has this name already; choose a different one. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listScheduleChanges: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the changes of a job's schedule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "at": "2026-11-21T03:00:00.000Z",
                     *           "action": null,
                     *           "by": null,
                     *           "tokenId": null,
                     *           "reason": "The target moves.",
                     *           "auditEntryId": null,
                     *           "changed": [
                     *             "text"
                     *           ],
                     *           "from": null,
                     *           "to": {
                     *             "isScheduled": true,
                     *             "cronExpression": "30 4 * * mon-fri",
                     *             "timezone": "Europe/Berlin",
                     *             "startAt": null,
                     *             "endAt": null,
                     *             "pausedUntil": null,
                     *             "lastAt": null,
                     *             "jitterSeconds": 0,
                     *             "dstGap": "cron",
                     *             "dstOverlap": "cron",
                     *             "calendarIds": [
                     *               "cal_01k3xa"
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["ScheduleHistoryEntry"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    readJobStatistics: {
        parameters: {
            query?: {
                /** @description Up to now; records are kept for 30 days. */
                days?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read how a job's runs went */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-11-20T00:00:00Z",
                     *         "to": "2026-11-21T00:00:00Z",
                     *         "isWhole": true,
                     *         "executions": 1,
                     *         "byOutcome": {
                     *           "SUCCESS": 41,
                     *           "FAILED": 1
                     *         },
                     *         "succeeded": 41,
                     *         "failed": 1,
                     *         "successRate": null,
                     *         "uptime": null,
                     *         "durations": {
                     *           "averageMs": 214,
                     *           "shortestMs": 180,
                     *           "longestMs": 940,
                     *           "p50Ms": 205,
                     *           "p90Ms": 260,
                     *           "p95Ms": 410,
                     *           "p99Ms": 880
                     *         },
                     *         "streaks": {
                     *           "succeeding": 1,
                     *           "failing": 1,
                     *           "longestSuccess": 40,
                     *           "longestFailure": 1
                     *         },
                     *         "lastSuccessAt": null,
                     *         "lastSuccessId": "exe_01k3xe",
                     *         "lastFailureAt": null,
                     *         "lastFailureId": "exe_01k3xd",
                     *         "hours": [
                     *           {
                     *             "at": "2026-11-21T03:00:00.000Z",
                     *             "succeeded": 23,
                     *             "failed": 1,
                     *             "averageDurationMs": 214
                     *           }
                     *         ],
                     *         "days": [
                     *           {
                     *             "at": "2026-11-21T03:00:00.000Z",
                     *             "succeeded": 23,
                     *             "failed": 1,
                     *             "averageDurationMs": 214
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["JobStatistics"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    toggleJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The target moves."
                 *     }
                 */
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description Enable a disabled job, disable an enabled one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "job_01k3xb",
                     *         "version": 3,
                     *         "name": "nightly backup",
                     *         "description": "",
                     *         "tags": [
                     *           "reports"
                     *         ],
                     *         "categoryId": null,
                     *         "kind": "http",
                     *         "handler": null,
                     *         "payload": {},
                     *         "cronExpression": "30 4 * * mon-fri",
                     *         "timezone": "Europe/Berlin",
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "maxRuns": 100,
                     *         "runsLeft": 58,
                     *         "jitterSeconds": 0,
                     *         "dstGap": "cron",
                     *         "dstOverlap": "cron",
                     *         "calendarIds": [
                     *           "cal_01k3xa"
                     *         ],
                     *         "scheduleDescription": "Every day at 03:00",
                     *         "endpointUrl": null,
                     *         "httpMethod": "GET",
                     *         "headers": {
                     *           "X-Report": "orders"
                     *         },
                     *         "queryParams": {
                     *           "full": "1"
                     *         },
                     *         "body": null,
                     *         "auth": {
                     *           "type": "none"
                     *         },
                     *         "expect": {
                     *           "status": [
                     *             "2xx"
                     *           ],
                     *           "bodyContains": null,
                     *           "bodyExcludes": null,
                     *           "jsonPath": null,
                     *           "maxDurationMs": null
                     *         },
                     *         "sendIdentification": true,
                     *         "timeoutMs": 30000,
                     *         "retryCount": 3,
                     *         "retryDelayMs": 1000,
                     *         "retryStrategy": "exponential",
                     *         "retryOn": null,
                     *         "onCrash": "fail",
                     *         "overlapPolicy": "skip",
                     *         "callbackDeadlineSeconds": null,
                     *         "misfireGraceSeconds": 300,
                     *         "catchUp": "none",
                     *         "disableAfterFailures": 3,
                     *         "tuning": "off",
                     *         "ownersSchedule": null,
                     *         "notifyOnFailure": null,
                     *         "alertsMutedUntil": null,
                     *         "isLocked": false,
                     *         "isActive": true,
                     *         "disabledReason": null,
                     *         "pausedUntil": null,
                     *         "status": "SUCCESS",
                     *         "lastRunAt": "2026-11-21T03:00:00.786Z",
                     *         "nextRunAt": "2026-11-22T02:00:00.000Z",
                     *         "registration": "REGISTERED",
                     *         "registrationError": null,
                     *         "successCount": 41,
                     *         "failureCount": 1,
                     *         "consecutiveFailures": 0,
                     *         "averageDurationMs": 214,
                     *         "successRate": 0.976,
                     *         "recentRuns": [
                     *           {
                     *             "status": "SUCCESS",
                     *             "durationMs": 214
                     *           }
                     *         ],
                     *         "ownerId": "usr_01k3x9",
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "deletedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Job"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    readWhatChanged: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example job_01k3xb
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read what was different when a job began to fail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "isFailing": true,
                     *         "failures": 6,
                     *         "isWhole": true,
                     *         "firstFailure": null,
                     *         "lastSuccess": null,
                     *         "differences": [
                     *           {
                     *             "field": "responseStatus",
                     *             "success": 200,
                     *             "failure": 503
                     *           }
                     *         ],
                     *         "changes": [
                     *           {
                     *             "at": "2026-11-21T03:00:00.000Z",
                     *             "action": "job.update",
                     *             "by": "usr_01k3x9",
                     *             "auditEntryId": "aud_01k3xd",
                     *             "changes": {}
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["WhatChanged"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    readLog: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
                /** @description Included. */
                from?: string;
                /** @description Not included. */
                to?: string;
                /** @description Only lines of this level. */
                level?: "info" | "warning" | "error";
                /** @description Part of the message or the job's name. */
                search?: string;
                /** @description Only lines about executions, or about jobs themselves. */
                about?: "executions" | "jobs";
                /**
                 * @description Only lines of this job.
                 * @example job_01k3xb
                 */
                jobId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the log of all jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "at": "2026-11-21T03:00:00.000Z",
                     *           "level": "info",
                     *           "event": "answer",
                     *           "message": "Answered 503 after 3.4 s: the server answered 503",
                     *           "jobId": "job_01k3xb",
                     *           "jobName": "nightly backup",
                     *           "executionId": "exe_01k3x9",
                     *           "details": {}
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["LogLine"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listMaintenanceWindows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List maintenance windows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "mwd_01k3xp",
                     *           "version": 3,
                     *           "name": "patching",
                     *           "categoryIds": [
                     *             "cat_01k3xh"
                     *           ],
                     *           "cronExpression": "0 2 * * sun",
                     *           "timezone": "Europe/Berlin",
                     *           "durationMinutes": 120,
                     *           "startAt": null,
                     *           "endAt": null,
                     *           "isActive": true,
                     *           "current": null,
                     *           "nextAt": null,
                     *           "createdBy": "usr_01k3x9",
                     *           "updatedBy": "usr_01k3x9",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["MaintenanceWindow"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    createMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "patching",
                 *       "cronExpression": "0 2 * * sun",
                 *       "timezone": "Europe/Berlin",
                 *       "durationMinutes": 120
                 *     }
                 */
                "application/json": components["schemas"]["MaintenanceWindowCreate"];
            };
        };
        responses: {
            /** @description Create a maintenance window */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "mwd_01k3xp",
                     *         "version": 3,
                     *         "name": "patching",
                     *         "categoryIds": [
                     *           "cat_01k3xh"
                     *         ],
                     *         "cronExpression": "0 2 * * sun",
                     *         "timezone": "Europe/Berlin",
                     *         "durationMinutes": 120,
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "isActive": true,
                     *         "current": null,
                     *         "nextAt": null,
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["MaintenanceWindow"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The maintenance window's id.
                 * @example mwd_01k3xp
                 */
                windowId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a maintenance window */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "mwd_01k3xp",
                     *         "version": 3,
                     *         "name": "patching",
                     *         "categoryIds": [
                     *           "cat_01k3xh"
                     *         ],
                     *         "cronExpression": "0 2 * * sun",
                     *         "timezone": "Europe/Berlin",
                     *         "durationMinutes": 120,
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "isActive": true,
                     *         "current": null,
                     *         "nextAt": null,
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["MaintenanceWindow"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    replaceMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The maintenance window's id.
                 * @example mwd_01k3xp
                 */
                windowId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "name": "patching",
                 *       "cronExpression": "0 3 * * sun",
                 *       "timezone": "Europe/Berlin",
                 *       "durationMinutes": 90
                 *     }
                 */
                "application/json": components["schemas"]["MaintenanceWindowReplace"];
            };
        };
        responses: {
            /** @description Replace a maintenance window */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "mwd_01k3xp",
                     *         "version": 3,
                     *         "name": "patching",
                     *         "categoryIds": [
                     *           "cat_01k3xh"
                     *         ],
                     *         "cronExpression": "0 2 * * sun",
                     *         "timezone": "Europe/Berlin",
                     *         "durationMinutes": 120,
                     *         "startAt": null,
                     *         "endAt": null,
                     *         "isActive": true,
                     *         "current": null,
                     *         "nextAt": null,
                     *         "createdBy": "usr_01k3x9",
                     *         "updatedBy": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["MaintenanceWindow"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    deleteMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The maintenance window's id.
                 * @example mwd_01k3xp
                 */
                windowId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
                /** @description Only those of this kind. */
                kind?: "job-failed" | "consecutive-failures" | "recovered" | "missed" | "job-disabled" | "circuit-opened" | "security-finding" | "dead-letters" | "tuning-decision" | "duration-regression" | "heartbeat-missed";
                /** @description Only those that are at least so severe. */
                severity?: "LOW" | "MEDIUM" | "HIGH" | "CRITICAL";
                /** @description true: only those that you have not read. */
                unread?: boolean;
                /**
                 * @description Only those that name this job.
                 * @example job_01k3xb
                 */
                jobId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List notifications */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "ntf_01k3xh",
                     *           "kind": "job-failed",
                     *           "severity": "MEDIUM",
                     *           "title": "“nightly backup” fails on example.com",
                     *           "description": "the target refused the connection",
                     *           "at": "2026-11-21T03:00:00.000Z",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z",
                     *           "jobCount": 1,
                     *           "jobs": [
                     *             {
                     *               "id": "job_01k3xb",
                     *               "name": "nightly backup"
                     *             }
                     *           ],
                     *           "host": "example.com",
                     *           "errorCategory": "network",
                     *           "executionId": "exe_01k3xc",
                     *           "resource": "job_01k3xb",
                     *           "incidentId": null,
                     *           "resolvedAt": null,
                     *           "isRead": true,
                     *           "acknowledgedBy": null,
                     *           "acknowledgedAt": null,
                     *           "silencedBy": null,
                     *           "deliveryFailed": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Notification"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    readAllNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    countUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Count unread notifications */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "count": 1,
                     *         "isMore": true
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Unread"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    acknowledgeNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The notification's id.
                 * @example ntf_01k3xh
                 */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Acknowledge a notification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "ntf_01k3xh",
                     *         "kind": "job-failed",
                     *         "severity": "MEDIUM",
                     *         "title": "“nightly backup” fails on example.com",
                     *         "description": "the target refused the connection",
                     *         "at": "2026-11-21T03:00:00.000Z",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "jobCount": 1,
                     *         "jobs": [
                     *           {
                     *             "id": "job_01k3xb",
                     *             "name": "nightly backup"
                     *           }
                     *         ],
                     *         "host": "example.com",
                     *         "errorCategory": "network",
                     *         "executionId": "exe_01k3xc",
                     *         "resource": "job_01k3xb",
                     *         "incidentId": null,
                     *         "resolvedAt": null,
                     *         "isRead": true,
                     *         "acknowledgedBy": null,
                     *         "acknowledgedAt": null,
                     *         "silencedBy": null,
                     *         "deliveryFailed": [
                     *           "text"
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Notification"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    readNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The notification's id.
                 * @example ntf_01k3xh
                 */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark a notification as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "ntf_01k3xh",
                     *         "kind": "job-failed",
                     *         "severity": "MEDIUM",
                     *         "title": "“nightly backup” fails on example.com",
                     *         "description": "the target refused the connection",
                     *         "at": "2026-11-21T03:00:00.000Z",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "jobCount": 1,
                     *         "jobs": [
                     *           {
                     *             "id": "job_01k3xb",
                     *             "name": "nightly backup"
                     *           }
                     *         ],
                     *         "host": "example.com",
                     *         "errorCategory": "network",
                     *         "executionId": "exe_01k3xc",
                     *         "resource": "job_01k3xb",
                     *         "incidentId": null,
                     *         "resolvedAt": null,
                     *         "isRead": true,
                     *         "acknowledgedBy": null,
                     *         "acknowledgedAt": null,
                     *         "silencedBy": null,
                     *         "deliveryFailed": [
                     *           "text"
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Notification"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How full the lanes are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "limit": 25,
                     *         "lanes": [
                     *           {
                     *             "lane": "short",
                     *             "waiting": 3,
                     *             "inFlight": 1,
                     *             "delayed": 2,
                     *             "oldestAgeSeconds": 1,
                     *             "limit": 8
                     *           }
                     *         ],
                     *         "circuits": [
                     *           {
                     *             "host": "https://example.com",
                     *             "state": "OPEN",
                     *             "failures": 6,
                     *             "jobs": 3,
                     *             "openedAt": "2026-11-21T02:58:00.000Z",
                     *             "triedAgainAt": "2026-11-21T03:01:00.000Z"
                     *           }
                     *         ],
                     *         "degraded": []
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["QueueStatistics"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getComplianceReport: {
        parameters: {
            query?: {
                /** @description Included; 30 days before `to` when left out. */
                from?: string;
                /** @description Excluded; now when left out. */
                to?: string;
                /** @description csv: one table, each line naming its section. */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Report on a period */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-11-01T00:00:00.000Z",
                     *         "to": "2026-11-21T00:00:00.000Z",
                     *         "madeAt": "2026-11-21T08:00:00.000Z",
                     *         "madeBy": "usr_01k3x9",
                     *         "entries": 1280,
                     *         "chainProblem": null,
                     *         "access": [
                     *           {
                     *             "actor": "usr_01k3x9",
                     *             "reads": 120,
                     *             "changes": 8,
                     *             "refused": 1,
                     *             "errors": 0,
                     *             "tokens": [
                     *               "tok_01k3xc"
                     *             ],
                     *             "networks": [
                     *               "203.0.113.0/24"
                     *             ],
                     *             "firstAt": "2026-11-02T08:00:00.000Z",
                     *             "lastAt": "2026-11-20T17:00:00.000Z"
                     *           }
                     *         ],
                     *         "configuration": [
                     *           {
                     *             "entryId": "aud_01k3xd",
                     *             "at": "2026-11-21T03:00:00.000Z",
                     *             "actor": "usr_01k3x9",
                     *             "tokenId": null,
                     *             "action": "job.update",
                     *             "resource": "job_01k3xb",
                     *             "changes": {
                     *               "retryCount": {
                     *                 "from": 3,
                     *                 "to": 5
                     *               }
                     *             }
                     *           }
                     *         ],
                     *         "rights": [
                     *           {
                     *             "id": "usr_01k3x9",
                     *             "email": "alice@example.com",
                     *             "name": "Alice",
                     *             "role": "ADMIN",
                     *             "isActive": true,
                     *             "tokens": [
                     *               {
                     *                 "id": "tok_01k3xc",
                     *                 "name": "deployment",
                     *                 "scopes": [
                     *                   "READ"
                     *                 ],
                     *                 "expiresAt": "2027-11-21T00:00:00.000Z"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "tokensRevokedSince": [
                     *           "tok_01k3xd"
                     *         ],
                     *         "findings": [
                     *           {
                     *             "id": "fnd_01k3xf",
                     *             "rule": "passwords",
                     *             "severity": "LOW",
                     *             "title": "Many refused sign-ins",
                     *             "description": "Sign-ins for one account were refused 12 times within a minute.",
                     *             "subject": "alice@example.com",
                     *             "evidence": [
                     *               {
                     *                 "at": "2026-11-21T02:58:00.000Z",
                     *                 "text": "12 sign-ins were refused within a minute.",
                     *                 "entryId": "aud_01k3xd"
                     *               }
                     *             ],
                     *             "count": 12,
                     *             "firstSeenAt": "2026-11-21T02:58:00.000Z",
                     *             "lastSeenAt": "2026-11-21T02:58:40.000Z",
                     *             "status": "OPEN",
                     *             "acknowledgedBy": null,
                     *             "acknowledgedAt": null,
                     *             "note": "A load test of ours."
                     *           }
                     *         ],
                     *         "retention": {
                     *           "auditDays": 400,
                     *           "executionDays": 90,
                     *           "oldestAuditEntryAt": "2026-10-01T00:00:00.000Z"
                     *         }
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["ComplianceReport"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    previewSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cronExpression": "30 2 * * *",
                 *       "timezone": "Europe/Berlin",
                 *       "count": 3
                 *     }
                 */
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description Preview a schedule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "description": "Every day at 03:00",
                     *         "timezone": "Europe/Berlin",
                     *         "expression": "0 3 * * *",
                     *         "nextRuns": [
                     *           {
                     *             "at": "2026-11-22T02:00:00.000Z",
                     *             "local": "2026-11-22T03:00:00",
                     *             "offset": "+01:00",
                     *             "viewerLocal": "2026-11-22T02:00:00",
                     *             "viewerOffset": "+00:00",
                     *             "note": "A load test of ours."
                     *           }
                     *         ],
                     *         "skipped": [
                     *           {
                     *             "at": "2026-12-25T02:00:00.000Z",
                     *             "local": "2026-12-25T03:00:00",
                     *             "offset": "+01:00",
                     *             "calendarId": "cal_01k3xa",
                     *             "calendarName": "Public holidays",
                     *             "label": "Christmas"
                     *           }
                     *         ],
                     *         "dstNotes": [
                     *           {
                     *             "at": "2027-03-28T01:00:00.000Z",
                     *             "kind": "gap",
                     *             "message": "02:30 does not exist on this day."
                     *           }
                     *         ],
                     *         "warnings": [
                     *           {
                     *             "code": "EVERY_MINUTE",
                     *             "message": "This runs every minute of the hour 3.",
                     *             "suggestion": "0 3 * * *"
                     *           }
                     *         ],
                     *         "averageIntervalSeconds": 86400,
                     *         "eventBridge": [
                     *           {
                     *             "expression": "cron(0 3 * * ? *)",
                     *             "timezone": "Europe/Berlin",
                     *             "startAt": null,
                     *             "endAt": null
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["SchedulePreview"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "name": "SHOP_TOKEN",
                     *           "version": 3,
                     *           "ownerId": "usr_01k3x9",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedAt": "2026-11-20T09:00:00.000Z",
                     *           "updatedBy": "usr_01k3x9"
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Secret"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    putSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The secret's name, as in `${secret:NAME}`.
                 * @example SHOP_TOKEN
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "value": "s3cr3t-of-the-shop"
                 *     }
                 */
                "application/json": components["schemas"]["SecretValue"];
            };
        };
        responses: {
            /** @description Make a secret, or give it another value */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "name": "SHOP_TOKEN",
                     *         "version": 3,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedBy": "usr_01k3x9"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Secret"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description Make a secret, or give it another value */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "name": "SHOP_TOKEN",
                     *         "version": 3,
                     *         "ownerId": "usr_01k3x9",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z",
                     *         "updatedBy": "usr_01k3x9"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Secret"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    deleteSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The secret's name, as in `${secret:NAME}`.
                 * @example SHOP_TOKEN
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
                /** @description Only findings with this status. */
                status?: "OPEN" | "ACKNOWLEDGED";
                /** @description Only findings of this severity. */
                severity?: "LOW" | "MEDIUM" | "HIGH" | "CRITICAL";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List security findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "fnd_01k3xf",
                     *           "rule": "passwords",
                     *           "severity": "LOW",
                     *           "title": "Many refused sign-ins",
                     *           "description": "Sign-ins for one account were refused 12 times within a minute.",
                     *           "subject": "alice@example.com",
                     *           "evidence": [
                     *             {
                     *               "at": "2026-11-21T02:58:00.000Z",
                     *               "text": "12 sign-ins were refused within a minute.",
                     *               "entryId": "aud_01k3xd"
                     *             }
                     *           ],
                     *           "count": 12,
                     *           "firstSeenAt": "2026-11-21T02:58:00.000Z",
                     *           "lastSeenAt": "2026-11-21T02:58:40.000Z",
                     *           "status": "OPEN",
                     *           "acknowledgedBy": null,
                     *           "acknowledgedAt": null,
                     *           "note": "A load test of ours."
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Finding"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    acknowledgeFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The finding's id.
                 * @example fnd_01k3xf
                 */
                findingId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "note": "A load test of ours."
                 *     }
                 */
                "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        responses: {
            /** @description Acknowledge a security finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "fnd_01k3xf",
                     *         "rule": "passwords",
                     *         "severity": "LOW",
                     *         "title": "Many refused sign-ins",
                     *         "description": "Sign-ins for one account were refused 12 times within a minute.",
                     *         "subject": "alice@example.com",
                     *         "evidence": [
                     *           {
                     *             "at": "2026-11-21T02:58:00.000Z",
                     *             "text": "12 sign-ins were refused within a minute.",
                     *             "entryId": "aud_01k3xd"
                     *           }
                     *         ],
                     *         "count": 12,
                     *         "firstSeenAt": "2026-11-21T02:58:00.000Z",
                     *         "lastSeenAt": "2026-11-21T02:58:40.000Z",
                     *         "status": "OPEN",
                     *         "acknowledgedBy": null,
                     *         "acknowledgedAt": null,
                     *         "note": "A load test of ours."
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Finding"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "version": 3,
                     *         "values": {
                     *           "apiRateLimit": 100,
                     *           "manualRunLimit": 30,
                     *           "maxConcurrentExecutions": 1,
                     *           "registrationMode": "invite",
                     *           "defaultTimezone": "Europe/Berlin",
                     *           "executionRetentionDays": 30,
                     *           "autoReschedulingEnabled": true,
                     *           "quietHoursFrom": null,
                     *           "quietHoursTo": "07:00",
                     *           "quietHoursTimezone": "UTC",
                     *           "minimumNotificationSeverity": "LOW",
                     *           "notifyOnFailureDefault": true
                     *         },
                     *         "deployed": {
                     *           "apiRateLimit": 100,
                     *           "manualRunLimit": 30,
                     *           "maxConcurrentExecutions": 1,
                     *           "registrationMode": "invite",
                     *           "defaultTimezone": "Europe/Berlin",
                     *           "executionRetentionDays": 30,
                     *           "autoReschedulingEnabled": true,
                     *           "quietHoursFrom": null,
                     *           "quietHoursTo": "07:00",
                     *           "quietHoursTimezone": "UTC",
                     *           "minimumNotificationSeverity": "LOW",
                     *           "notifyOnFailureDefault": true
                     *         },
                     *         "changed": [
                     *           "apiRateLimit"
                     *         ],
                     *         "fixed": [
                     *           {
                     *             "name": "ARCHIVE_RETENTION_DAYS",
                     *             "value": "10",
                     *             "remedy": "Deploy with another value: the archive's bucket deletes by it."
                     *           }
                     *         ],
                     *         "updatedBy": "usr_01k3x9",
                     *         "updatedAt": "2026-11-21T03:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Settings"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "apiRateLimit": 200,
                 *       "registrationMode": "invite"
                 *     }
                 */
                "application/json": components["schemas"]["SettingsUpdate"];
            };
        };
        responses: {
            /** @description Change some settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "version": 3,
                     *         "values": {
                     *           "apiRateLimit": 100,
                     *           "manualRunLimit": 30,
                     *           "maxConcurrentExecutions": 1,
                     *           "registrationMode": "invite",
                     *           "defaultTimezone": "Europe/Berlin",
                     *           "executionRetentionDays": 30,
                     *           "autoReschedulingEnabled": true,
                     *           "quietHoursFrom": null,
                     *           "quietHoursTo": "07:00",
                     *           "quietHoursTimezone": "UTC",
                     *           "minimumNotificationSeverity": "LOW",
                     *           "notifyOnFailureDefault": true
                     *         },
                     *         "deployed": {
                     *           "apiRateLimit": 100,
                     *           "manualRunLimit": 30,
                     *           "maxConcurrentExecutions": 1,
                     *           "registrationMode": "invite",
                     *           "defaultTimezone": "Europe/Berlin",
                     *           "executionRetentionDays": 30,
                     *           "autoReschedulingEnabled": true,
                     *           "quietHoursFrom": null,
                     *           "quietHoursTo": "07:00",
                     *           "quietHoursTimezone": "UTC",
                     *           "minimumNotificationSeverity": "LOW",
                     *           "notifyOnFailureDefault": true
                     *         },
                     *         "changed": [
                     *           "apiRateLimit"
                     *         ],
                     *         "fixed": [
                     *           {
                     *             "name": "ARCHIVE_RETENTION_DAYS",
                     *             "value": "10",
                     *             "remedy": "Deploy with another value: the archive's bucket deletes by it."
                     *           }
                     *         ],
                     *         "updatedBy": "usr_01k3x9",
                     *         "updatedAt": "2026-11-21T03:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Settings"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getServiceLevels: {
        parameters: {
            query?: {
                /** @description The last 24 hours, by the hour; or so many days (UTC), by the day. */
                window?: "1d" | "7d" | "28d";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How well the deployment serves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "window": "1d",
                     *         "since": "text",
                     *         "until": "text",
                     *         "bucket": "hour",
                     *         "objectives": [
                     *           {
                     *             "kind": "start",
                     *             "target": 99.9,
                     *             "thresholdSeconds": null,
                     *             "good": 1,
                     *             "total": 12,
                     *             "attained": 99.97,
                     *             "isMet": null,
                     *             "budget": {
                     *               "allowed": 43.2,
                     *               "spent": 12,
                     *               "leftPercent": 72.2
                     *             },
                     *             "burnRate": {
                     *               "oneHour": null,
                     *               "sixHours": null
                     *             }
                     *           }
                     *         ],
                     *         "lag": {
                     *           "p50Ms": null,
                     *           "p95Ms": null,
                     *           "p99Ms": null,
                     *           "buckets": [
                     *             {
                     *               "upToMs": null,
                     *               "count": 1
                     *             }
                     *           ]
                     *         },
                     *         "canary": null,
                     *         "points": [
                     *           {
                     *             "at": "2026-11-21T03:00:00.000Z",
                     *             "start": {
                     *               "good": 1,
                     *               "total": 12
                     *             },
                     *             "api": {
                     *               "good": 1,
                     *               "total": 12
                     *             },
                     *             "p95LagMs": null
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["ServiceLevels"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Overview statistics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "jobs": {
                     *           "total": 12,
                     *           "active": 10,
                     *           "inactive": 2,
                     *           "failing": 1
                     *         },
                     *         "today": {
                     *           "total": 42,
                     *           "success": 41,
                     *           "failed": 1,
                     *           "timeout": 0,
                     *           "missed": 0,
                     *           "other": 1
                     *         },
                     *         "running": 1,
                     *         "nextRuns": [
                     *           {
                     *             "jobId": "job_01k3xb",
                     *             "jobName": "nightly backup",
                     *             "at": "2026-11-22T02:00:00.000Z"
                     *           }
                     *         ],
                     *         "recentFailures": [
                     *           {
                     *             "id": "exe_01k3xe",
                     *             "jobId": "job_01k3xb",
                     *             "jobName": "nightly backup",
                     *             "trigger": "schedule",
                     *             "triggeredBy": null,
                     *             "askedAt": null,
                     *             "retryOf": null,
                     *             "scheduledFor": "2026-11-21T03:00:00.000Z",
                     *             "startedAt": "2026-11-21T03:00:00.786Z",
                     *             "completedAt": "2026-11-21T03:00:01.000Z",
                     *             "status": "SUCCESS",
                     *             "reason": "The target moves.",
                     *             "lagMs": 786,
                     *             "executionTimeMs": 214,
                     *             "awaitingCallbackUntil": null,
                     *             "attemptNumber": 1,
                     *             "attempts": [
                     *               {
                     *                 "number": 1,
                     *                 "startedAt": "2026-11-21T03:00:00.786Z",
                     *                 "durationMs": 214,
                     *                 "status": "SUCCESS",
                     *                 "responseStatus": 200,
                     *                 "errorCategory": null,
                     *                 "errorMessage": null
                     *               }
                     *             ],
                     *             "request": {
                     *               "method": "GET",
                     *               "url": "https://example.com/backup"
                     *             },
                     *             "responseStatus": 200,
                     *             "responseContentType": "application/json",
                     *             "timings": {
                     *               "dnsMs": 4,
                     *               "connectMs": 12,
                     *               "tlsMs": 25,
                     *               "firstByteMs": 160,
                     *               "downloadMs": 13
                     *             },
                     *             "errorCategory": null,
                     *             "errorMessage": null,
                     *             "responseExcerpt": "{\"rows\": 1280}"
                     *           }
                     *         ],
                     *         "concurrencyLimit": 25,
                     *         "degraded": []
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Statistics"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getTrends: {
        parameters: {
            query?: {
                /** @description Points per hour (48) or per day (14). */
                bucket?: "hour" | "day";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How executions ended over the last days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "bucket": "hour",
                     *         "points": [
                     *           {
                     *             "total": 12,
                     *             "success": 96,
                     *             "failed": 1,
                     *             "timeout": 0,
                     *             "missed": 0,
                     *             "other": 1,
                     *             "at": "2026-11-21T03:00:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Trends"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getUpcoming: {
        parameters: {
            query?: {
                /** @description The minute and hour of this instant are the first; now when left out. */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Load of the coming day and week */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "minutes": {
                     *           "start": "2026-11-21T03:00:00.000Z",
                     *           "counts": [
                     *             0,
                     *             2,
                     *             120
                     *           ]
                     *         },
                     *         "hours": {
                     *           "start": "2026-11-21T03:00:00.000Z",
                     *           "counts": [
                     *             0,
                     *             2,
                     *             120
                     *           ]
                     *         },
                     *         "jobs": 1,
                     *         "busiestMinute": {
                     *           "at": "2026-11-21T03:00:00.000Z",
                     *           "runs": 120
                     *         }
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Upcoming"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
                /**
                 * @description Only those about this job.
                 * @example job_01k3xb
                 */
                jobId?: string;
                /** @description Only those with this status. */
                status?: "SUGGESTED" | "APPLIED" | "REVERTED" | "EXPIRED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the tuning's decisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "jobId": "job_01k3xb",
                     *           "jobName": "nightly backup",
                     *           "ruleId": "text",
                     *           "ruleKind": "consecutive-failures",
                     *           "action": "stretch",
                     *           "at": "2026-11-21T03:00:00.000Z",
                     *           "explanation": "text",
                     *           "before": {
                     *             "cronExpression": "0 3 * * *",
                     *             "jitterSeconds": 1,
                     *             "timeoutMs": 1,
                     *             "stretchedBy": 1,
                     *             "isActive": true
                     *           },
                     *           "after": {
                     *             "cronExpression": "0 3 * * *",
                     *             "jitterSeconds": 1,
                     *             "timeoutMs": 1,
                     *             "stretchedBy": 1,
                     *             "isActive": true
                     *           },
                     *           "evidence": {
                     *             "runs": 1,
                     *             "succeeded": 1,
                     *             "failed": 1,
                     *             "timedOut": 1,
                     *             "successRate": null,
                     *             "from": "2026-11-20T00:00:00Z",
                     *             "to": "2026-11-21T00:00:00Z",
                     *             "averageDurationMs": null,
                     *             "consecutiveFailures": 1,
                     *             "jobsInMinute": null
                     *           },
                     *           "counterfactual": {
                     *             "failures": 6,
                     *             "avoidedFailures": 1,
                     *             "lostSuccesses": 1,
                     *             "addedRuns": 1,
                     *             "addedLatenessSeconds": 1,
                     *             "jobsInMinute": null
                     *           },
                     *           "id": "job_01k3xb",
                     *           "status": "SUGGESTED",
                     *           "decidedBy": "text",
                     *           "appliedAt": null,
                     *           "revertedBy": null,
                     *           "revertedAt": null
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TuningDecision"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    applyDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The decision's id.
                 * @example dec_01k3xk
                 */
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Apply a suggestion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "jobId": "job_01k3xb",
                     *         "jobName": "nightly backup",
                     *         "ruleId": "text",
                     *         "ruleKind": "consecutive-failures",
                     *         "action": "stretch",
                     *         "at": "2026-11-21T03:00:00.000Z",
                     *         "explanation": "text",
                     *         "before": {
                     *           "cronExpression": "0 3 * * *",
                     *           "jitterSeconds": 1,
                     *           "timeoutMs": 1,
                     *           "stretchedBy": 1,
                     *           "isActive": true
                     *         },
                     *         "after": {
                     *           "cronExpression": "0 3 * * *",
                     *           "jitterSeconds": 1,
                     *           "timeoutMs": 1,
                     *           "stretchedBy": 1,
                     *           "isActive": true
                     *         },
                     *         "evidence": {
                     *           "runs": 1,
                     *           "succeeded": 1,
                     *           "failed": 1,
                     *           "timedOut": 1,
                     *           "successRate": null,
                     *           "from": "2026-11-20T00:00:00Z",
                     *           "to": "2026-11-21T00:00:00Z",
                     *           "averageDurationMs": null,
                     *           "consecutiveFailures": 1,
                     *           "jobsInMinute": null
                     *         },
                     *         "counterfactual": {
                     *           "failures": 6,
                     *           "avoidedFailures": 1,
                     *           "lostSuccesses": 1,
                     *           "addedRuns": 1,
                     *           "addedLatenessSeconds": 1,
                     *           "jobsInMinute": null
                     *         },
                     *         "id": "job_01k3xb",
                     *         "status": "SUGGESTED",
                     *         "decidedBy": "text",
                     *         "appliedAt": null,
                     *         "revertedBy": null,
                     *         "revertedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TuningDecision"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. `JOB_LOCKED`: Code has registered this job and sets its schedule; change it there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    revertDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The decision's id.
                 * @example dec_01k3xk
                 */
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revert a decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "jobId": "job_01k3xb",
                     *         "jobName": "nightly backup",
                     *         "ruleId": "text",
                     *         "ruleKind": "consecutive-failures",
                     *         "action": "stretch",
                     *         "at": "2026-11-21T03:00:00.000Z",
                     *         "explanation": "text",
                     *         "before": {
                     *           "cronExpression": "0 3 * * *",
                     *           "jitterSeconds": 1,
                     *           "timeoutMs": 1,
                     *           "stretchedBy": 1,
                     *           "isActive": true
                     *         },
                     *         "after": {
                     *           "cronExpression": "0 3 * * *",
                     *           "jitterSeconds": 1,
                     *           "timeoutMs": 1,
                     *           "stretchedBy": 1,
                     *           "isActive": true
                     *         },
                     *         "evidence": {
                     *           "runs": 1,
                     *           "succeeded": 1,
                     *           "failed": 1,
                     *           "timedOut": 1,
                     *           "successRate": null,
                     *           "from": "2026-11-20T00:00:00Z",
                     *           "to": "2026-11-21T00:00:00Z",
                     *           "averageDurationMs": null,
                     *           "consecutiveFailures": 1,
                     *           "jobsInMinute": null
                     *         },
                     *         "counterfactual": {
                     *           "failures": 6,
                     *           "avoidedFailures": 1,
                     *           "lostSuccesses": 1,
                     *           "addedRuns": 1,
                     *           "addedLatenessSeconds": 1,
                     *           "jobsInMinute": null
                     *         },
                     *         "id": "job_01k3xb",
                     *         "status": "SUGGESTED",
                     *         "decidedBy": "text",
                     *         "appliedAt": null,
                     *         "revertedBy": null,
                     *         "revertedAt": null
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TuningDecision"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. `JOB_LOCKED`: Code has registered this job and sets its schedule; change it there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    dryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["DryRunRequest"];
            };
        };
        responses: {
            /** @description Try rules out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-11-20T00:00:00Z",
                     *         "to": "2026-11-21T00:00:00Z",
                     *         "jobs": 1,
                     *         "decisions": [
                     *           {
                     *             "jobId": "job_01k3xb",
                     *             "jobName": "nightly backup",
                     *             "ruleId": "text",
                     *             "ruleKind": "consecutive-failures",
                     *             "action": "stretch",
                     *             "at": "2026-11-21T03:00:00.000Z",
                     *             "explanation": "text",
                     *             "before": {
                     *               "cronExpression": "0 3 * * *",
                     *               "jitterSeconds": 1,
                     *               "timeoutMs": 1,
                     *               "stretchedBy": 1,
                     *               "isActive": true
                     *             },
                     *             "after": {
                     *               "cronExpression": "0 3 * * *",
                     *               "jitterSeconds": 1,
                     *               "timeoutMs": 1,
                     *               "stretchedBy": 1,
                     *               "isActive": true
                     *             },
                     *             "evidence": {
                     *               "runs": 1,
                     *               "succeeded": 1,
                     *               "failed": 1,
                     *               "timedOut": 1,
                     *               "successRate": null,
                     *               "from": "2026-11-20T00:00:00Z",
                     *               "to": "2026-11-21T00:00:00Z",
                     *               "averageDurationMs": null,
                     *               "consecutiveFailures": 1,
                     *               "jobsInMinute": null
                     *             },
                     *             "counterfactual": {
                     *               "failures": 6,
                     *               "avoidedFailures": 1,
                     *               "lostSuccesses": 1,
                     *               "addedRuns": 1,
                     *               "addedLatenessSeconds": 1,
                     *               "jobsInMinute": null
                     *             },
                     *             "isApplied": true
                     *           }
                     *         ],
                     *         "totals": {
                     *           "decisions": 1,
                     *           "failures": 6,
                     *           "avoidedFailures": 1,
                     *           "lostSuccesses": 1
                     *         }
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TuningDryRun"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    readRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the tuning's rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "version": 3,
                     *         "rules": [
                     *           {
                     *             "id": "failure",
                     *             "kind": "consecutive-failures",
                     *             "isEnabled": true,
                     *             "priority": 1,
                     *             "threshold": 0.5,
                     *             "minRuns": 10,
                     *             "scope": {
                     *               "jobIds": [
                     *                 "job_01KB0000000000000000000000"
                     *               ],
                     *               "categoryIds": [
                     *                 "cat_01KB0000000000000000000000"
                     *               ],
                     *               "tags": [
                     *                 "reports"
                     *               ]
                     *             }
                     *           }
                     *         ],
                     *         "isEnabled": true,
                     *         "isDefault": true,
                     *         "updatedBy": "usr_01k3x9",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TuningRules"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    replaceRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rules": [
                 *         {
                 *           "id": "failure",
                 *           "kind": "consecutive-failures",
                 *           "isEnabled": true,
                 *           "priority": 1,
                 *           "threshold": 0.5,
                 *           "minRuns": 10,
                 *           "scope": {
                 *             "jobIds": [
                 *               "job_01KB0000000000000000000000"
                 *             ],
                 *             "categoryIds": [
                 *               "cat_01KB0000000000000000000000"
                 *             ],
                 *             "tags": [
                 *               "reports"
                 *             ]
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TuningRulesUpdate"];
            };
        };
        responses: {
            /** @description Replace the tuning's rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "version": 3,
                     *         "rules": [
                     *           {
                     *             "id": "failure",
                     *             "kind": "consecutive-failures",
                     *             "isEnabled": true,
                     *             "priority": 1,
                     *             "threshold": 0.5,
                     *             "minRuns": 10,
                     *             "scope": {
                     *               "jobIds": [
                     *                 "job_01KB0000000000000000000000"
                     *               ],
                     *               "categoryIds": [
                     *                 "cat_01KB0000000000000000000000"
                     *               ],
                     *               "tags": [
                     *                 "reports"
                     *               ]
                     *             }
                     *           }
                     *         ],
                     *         "isEnabled": true,
                     *         "isDefault": true,
                     *         "updatedBy": "usr_01k3x9",
                     *         "updatedAt": "2026-11-20T09:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["TuningRules"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Elements on a page. */
                limit?: number;
                /** @description `meta.pagination.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "usr_01k3x9",
                     *           "email": "alice@example.com",
                     *           "name": "Alice",
                     *           "role": "ADMIN",
                     *           "isActive": true,
                     *           "status": "ACTIVE",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z",
                     *         "pagination": {
                     *           "limit": 50,
                     *           "nextCursor": "eyJ2IjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["User"][];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "bob@example.com",
                 *       "role": "USER"
                 *     }
                 */
                "application/json": components["schemas"]["UserInvite"];
            };
        };
        responses: {
            /** @description Invite somebody */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user": {
                     *           "id": "usr_01k3x9",
                     *           "email": "alice@example.com",
                     *           "name": "Alice",
                     *           "role": "ADMIN",
                     *           "isActive": true,
                     *           "status": "ACTIVE",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *           "version": 3
                     *         },
                     *         "invitation": "inv_6vYp2mT0m3o",
                     *         "invitationUrl": "https://cron.example.com/register#inv_6vYp2mT0m3o",
                     *         "expiresAt": "2026-11-28T00:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Invited"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `ALREADY_EXISTS`: It exists already. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person's id.
                 * @example usr_01k3x9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show somebody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "usr_01k3x9",
                     *         "email": "alice@example.com",
                     *         "name": "Alice",
                     *         "role": "ADMIN",
                     *         "isActive": true,
                     *         "status": "ACTIVE",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *         "version": 3
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["User"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person's id.
                 * @example usr_01k3x9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "role": "READ_ONLY"
                 *     }
                 */
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description Change somebody's name, role, or whether they may sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "usr_01k3x9",
                     *         "email": "alice@example.com",
                     *         "name": "Alice",
                     *         "role": "ADMIN",
                     *         "isActive": true,
                     *         "status": "ACTIVE",
                     *         "createdAt": "2026-11-20T09:00:00.000Z",
                     *         "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *         "version": 3
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["User"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `MALFORMED_REQUEST`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VERSION_STALE`: Somebody changed this since you read it; `details.current` is the state now. `LAST_ADMINISTRATOR`: Somebody must administer: make another active person an administrator first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send JSON, with `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields cannot be accepted; each is named with the remedy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    inviteUserAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The person's id.
                 * @example usr_01k3x9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invite again, or let somebody choose a new password */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user": {
                     *           "id": "usr_01k3x9",
                     *           "email": "alice@example.com",
                     *           "name": "Alice",
                     *           "role": "ADMIN",
                     *           "isActive": true,
                     *           "status": "ACTIVE",
                     *           "createdAt": "2026-11-20T09:00:00.000Z",
                     *           "lastSignInAt": "2026-11-20T08:00:00.000Z",
                     *           "version": 3
                     *         },
                     *         "invitation": "inv_6vYp2mT0m3o",
                     *         "invitationUrl": "https://cron.example.com/register#inv_6vYp2mT0m3o",
                     *         "expiresAt": "2026-11-28T00:00:00.000Z"
                     *       },
                     *       "meta": {
                     *         "requestId": "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10",
                     *         "timestamp": "2026-11-21T03:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description true: see `data`.
                         * @constant
                         */
                        success: true;
                        /** @description What was asked for. */
                        data: components["schemas"]["Invited"];
                        /** @description About the answer. */
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `REQUEST_IN_PROGRESS`: The first request with this Idempotency-Key is still being carried out; ask again in some seconds. `ALREADY_DONE`: This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made. `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key came with another request before; use a new one for each. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
    revokeUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person's id.
                 * @example usr_01k3x9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOT_AUTHENTICATED`: Sign in, or send a valid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_ALLOWED`: You may not do this. `CSRF_REJECTED`: A change with session cookies needs the X-CSRF-Token header that belongs to the session. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing here, or it is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `CONFLICT`: The state has changed in the meantime. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `RATE_LIMITED`: Too many requests; wait as `Retry-After` says. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description `UNAVAILABLE`: A part of the system does not answer at the moment; try again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
        };
    };
}

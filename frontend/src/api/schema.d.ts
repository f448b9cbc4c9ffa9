// Generated from the OpenAPI document by `npm run generate`; changes here are lost.
export interface paths {
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Credentials"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Session"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Session"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["User"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["LiveTicket"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Token"][];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TokenCreate"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["TokenCreated"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordChange"];
                };
            };
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    isActive?: boolean;
                    status?: components["schemas"]["JobStatus"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Job"][];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["JobCreate"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Job"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Job"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["JobUpdate"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Job"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["JobUpdate"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Job"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/jobs/{id}/toggle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Job"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Job"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Job"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Execution"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    status?: components["schemas"]["ExecutionStatus"];
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Execution"][];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    status?: components["schemas"]["ExecutionStatus"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Execution"][];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/executions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Execution"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SchedulePreviewRequest"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["SchedulePreview"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Statistics"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["QueueStatistics"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            success: true;
                            data: components["schemas"]["Health"];
                            meta: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorEnvelope"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
        /** @enum {string} */
        HttpMethod: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
        /** @enum {string} */
        ExecutionStatus: "QUEUED" | "RUNNING" | "SUCCESS" | "FAILED" | "TIMEOUT" | "SKIPPED" | "MISSED" | "CRASHED" | "CANCELLED";
        /** @enum {string} */
        JobStatus: "PENDING" | "RUNNING" | "SUCCESS" | "FAILED";
        /** @enum {string} */
        Scope: "READ" | "WRITE" | "DELETE" | "EXECUTE" | "ADMIN";
        JobCreate: {
            name: string;
            /** @default  */
            description?: string;
            /** @default [] */
            tags?: string[];
            /**
             * @default http
             * @enum {string}
             */
            kind?: "http";
            cronExpression: string;
            /** @default UTC */
            timezone?: string;
            endpointUrl: string;
            /** @default GET */
            httpMethod?: components["schemas"]["HttpMethod"];
            /** @default {} */
            headers?: {
                [key: string]: string;
            };
            /** @default {} */
            queryParams?: {
                [key: string]: string;
            };
            /** @default null */
            body?: string | null;
            /** @default 30000 */
            timeoutMs?: number;
            /** @default 3 */
            retryCount?: number;
            /** @default 1000 */
            retryDelayMs?: number;
            /** @default 300 */
            misfireGraceSeconds?: number;
            /** @default 3 */
            disableAfterFailures?: number;
            /** @default true */
            isActive?: boolean;
        };
        JobUpdate: {
            name?: string;
            description?: string;
            tags?: string[];
            /** @enum {string} */
            kind?: "http";
            cronExpression?: string;
            timezone?: string;
            endpointUrl?: string;
            httpMethod?: components["schemas"]["HttpMethod"];
            headers?: {
                [key: string]: string;
            };
            queryParams?: {
                [key: string]: string;
            };
            body?: string | null;
            timeoutMs?: number;
            retryCount?: number;
            retryDelayMs?: number;
            misfireGraceSeconds?: number;
            disableAfterFailures?: number;
            isActive?: boolean;
            version: number;
        };
        Job: {
            id: string;
            version: number;
            name: string;
            description: string;
            tags: string[];
            /** @enum {string} */
            kind: "http";
            cronExpression: string;
            timezone: string;
            endpointUrl: string;
            httpMethod: components["schemas"]["HttpMethod"];
            headers: {
                [key: string]: string;
            };
            queryParams: {
                [key: string]: string;
            };
            body: string | null;
            timeoutMs: number;
            retryCount: number;
            retryDelayMs: number;
            misfireGraceSeconds: number;
            disableAfterFailures: number;
            isActive: boolean;
            disabledReason: string | null;
            scheduleDescription: string;
            status: components["schemas"]["JobStatus"];
            lastRunAt: string | null;
            nextRunAt: string | null;
            /** @enum {string} */
            registration: "PENDING" | "REGISTERED" | "ERROR";
            registrationError: string | null;
            successCount: number;
            failureCount: number;
            consecutiveFailures: number;
            averageDurationMs: number | null;
            successRate: number | null;
            ownerId: string;
            createdBy: string;
            updatedBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Attempt: {
            number: number;
            /** Format: date-time */
            startedAt: string;
            durationMs: number;
            status: components["schemas"]["ExecutionStatus"];
            responseStatus: number | null;
            errorCategory: ("timeout" | "network" | "dns" | "tls" | "server" | "client" | "blocked" | "crash") | null;
            errorMessage: string | null;
        };
        Timings: {
            dnsMs: number | null;
            connectMs: number | null;
            tlsMs: number | null;
            firstByteMs: number | null;
            downloadMs: number | null;
        };
        ExecutionRequest: {
            method: string;
            url: string;
        };
        Execution: {
            id: string;
            jobId: string;
            jobName: string;
            /** @enum {string} */
            trigger: "schedule" | "manual" | "catch-up";
            triggeredBy: string | null;
            /** Format: date-time */
            scheduledFor: string;
            startedAt: string | null;
            completedAt: string | null;
            status: components["schemas"]["ExecutionStatus"];
            reason: string | null;
            lagMs: number | null;
            executionTimeMs: number | null;
            attemptNumber: number;
            attempts: components["schemas"]["Attempt"][];
            responseStatus: number | null;
            responseExcerpt: string | null;
            responseContentType: string | null;
            timings: components["schemas"]["Timings"] | null;
            errorCategory: ("timeout" | "network" | "dns" | "tls" | "server" | "client" | "blocked" | "crash") | null;
            errorMessage: string | null;
            request: components["schemas"]["ExecutionRequest"] | null;
        };
        User: {
            id: string;
            email: string;
            name: string;
            /** @enum {string} */
            role: "ADMIN" | "USER" | "READ_ONLY";
            /** Format: date-time */
            createdAt: string;
        };
        Credentials: {
            email: string;
            password: string;
        };
        Session: {
            accessToken: string;
            tokenType: string;
            /** Format: date-time */
            expiresAt: string;
            csrfToken: string;
            user: components["schemas"]["User"];
        };
        LiveTicket: {
            ticket: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Token: {
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            lastUsedAt: string | null;
        };
        TokenCreated: {
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            lastUsedAt: string | null;
            secret: string;
        };
        TokenCreate: {
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** @default null */
            expiresInDays?: number | null;
        };
        PasswordChange: {
            currentPassword: string;
            newPassword: string;
        };
        Reason: {
            /** @default null */
            reason?: string | null;
        };
        SchedulePreviewRequest: {
            cronExpression: string;
            /** @default UTC */
            timezone?: string;
            /** @default null */
            from?: string | null;
            /** @default 10 */
            count?: number;
        };
        PreviewRun: {
            /** Format: date-time */
            at: string;
            local: string;
            offset: string;
        };
        EventBridgeSchedule: {
            expression: string;
            timezone: string;
        };
        SchedulePreview: {
            description: string;
            timezone: string;
            nextRuns: components["schemas"]["PreviewRun"][];
            eventBridge: components["schemas"]["EventBridgeSchedule"][];
        };
        JobTotals: {
            total: number;
            active: number;
            inactive: number;
            failing: number;
        };
        DayTotals: {
            total: number;
            success: number;
            failed: number;
            timeout: number;
            missed: number;
            other: number;
        };
        UpcomingRun: {
            jobId: string;
            jobName: string;
            /** Format: date-time */
            at: string;
        };
        Statistics: {
            jobs: components["schemas"]["JobTotals"];
            today: components["schemas"]["DayTotals"];
            running: number;
            nextRuns: components["schemas"]["UpcomingRun"][];
            recentFailures: components["schemas"]["Execution"][];
            concurrencyLimit: number;
        };
        QueueLane: {
            /** @enum {string} */
            lane: "short" | "long" | "manual";
            waiting: number;
            inFlight: number;
            delayed: number;
            concurrency: number;
        };
        QueueStatistics: {
            limit: number;
            lanes: components["schemas"]["QueueLane"][];
        };
        Health: {
            status: string;
            version: string;
            /** Format: date-time */
            timestamp: string;
        };
        ErrorDetail: {
            field: string;
            message: string;
        };
        ErrorBody: {
            code: string;
            message: string;
            details?: (components["schemas"]["ErrorDetail"][] | Record<string, never>) | null;
        };
        Pagination: {
            limit: number;
            nextCursor: string | null;
        };
        Meta: {
            requestId: string;
            /** Format: date-time */
            timestamp: string;
            pagination?: components["schemas"]["Pagination"];
        };
        ErrorEnvelope: {
            /** @constant */
            success: false;
            error: components["schemas"]["ErrorBody"];
            meta: components["schemas"]["Meta"];
        };
        JobReference: {
            id: string;
            name: string;
            version: number;
            isActive: boolean;
            ownerId: string;
        };
        JobEvent: {
            /** @enum {string} */
            type: "cron:created" | "cron:updated" | "cron:deleted";
            /** Format: date-time */
            at: string;
            data: components["schemas"]["JobReference"];
        };
        ExecutionEvent: {
            /** @enum {string} */
            type: "execution:started" | "execution:completed" | "execution:failed";
            /** Format: date-time */
            at: string;
            data: components["schemas"]["Execution"];
        };
        LiveEvent: components["schemas"]["JobEvent"] | components["schemas"]["ExecutionEvent"];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

// Generated from the OpenAPI document by `npm run generate`; changes here are lost.
export const limits = {
  "job": {
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 120
    },
    "description": {
      "required": false,
      "type": "string",
      "default": "",
      "maxLength": 2000
    },
    "tags": {
      "required": false,
      "type": "array",
      "default": [],
      "maxItems": 20
    },
    "kind": {
      "required": false,
      "type": "string",
      "enum": [
        "http"
      ],
      "default": "http"
    },
    "cronExpression": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 200
    },
    "timezone": {
      "required": false,
      "type": "string",
      "default": "UTC",
      "maxLength": 64
    },
    "endpointUrl": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 2048
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
      "default": "GET"
    },
    "headers": {
      "required": false,
      "type": "object",
      "default": {}
    },
    "queryParams": {
      "required": false,
      "type": "object",
      "default": {}
    },
    "body": {
      "required": false,
      "type": "string",
      "default": null,
      "maxLength": 65536
    },
    "timeoutMs": {
      "required": false,
      "type": "integer",
      "default": 30000,
      "minimum": 1000,
      "maximum": 300000
    },
    "retryCount": {
      "required": false,
      "type": "integer",
      "default": 3,
      "minimum": 0,
      "maximum": 10
    },
    "retryDelayMs": {
      "required": false,
      "type": "integer",
      "default": 1000,
      "minimum": 100,
      "maximum": 60000
    },
    "misfireGraceSeconds": {
      "required": false,
      "type": "integer",
      "default": 300,
      "minimum": 0,
      "maximum": 86400
    },
    "disableAfterFailures": {
      "required": false,
      "type": "integer",
      "default": 3,
      "minimum": 0,
      "maximum": 1000
    },
    "isActive": {
      "required": false,
      "type": "boolean",
      "default": true
    }
  },
  "preview": {
    "cronExpression": {
      "required": true,
      "type": "string"
    },
    "timezone": {
      "required": false,
      "type": "string",
      "default": "UTC"
    },
    "from": {
      "required": false,
      "type": "string",
      "default": null
    },
    "count": {
      "required": false,
      "type": "integer",
      "default": 10,
      "minimum": 1,
      "maximum": 100
    }
  },
  "token": {
    "name": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 80
    },
    "scopes": {
      "required": true,
      "type": "array",
      "minItems": 1,
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
      "maximum": 3650
    }
  },
  "password": {
    "currentPassword": {
      "required": true,
      "type": "string",
      "minLength": 1
    },
    "newPassword": {
      "required": true,
      "type": "string",
      "minLength": 12,
      "maxLength": 200
    }
  },
  "credentials": {
    "email": {
      "required": true,
      "type": "string",
      "minLength": 3,
      "maxLength": 254
    },
    "password": {
      "required": true,
      "type": "string",
      "minLength": 1,
      "maxLength": 200
    }
  }
} as const;

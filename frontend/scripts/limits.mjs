// What the API says about each field of the bodies that the console's forms send.

// The forms: a name here, and the operation whose request body they fill.
const FORMS = {
  job: ['/api/v1/jobs', 'post'],
  test: ['/api/v1/jobs/test', 'post'],
  preview: ['/api/v1/schedules/preview', 'post'],
  calendar: ['/api/v1/calendars', 'post'],
  category: ['/api/v1/categories', 'post'],
  heartbeat: ['/api/v1/heartbeats', 'post'],
  maintenanceWindow: ['/api/v1/maintenance-windows', 'post'],
  settings: ['/api/v1/settings', 'patch'],
  bulk: ['/api/v1/jobs/bulk', 'post'],
  clone: ['/api/v1/jobs/{jobId}/clone', 'post'],
  token: ['/api/v1/auth/tokens', 'post'],
  password: ['/api/v1/auth/password', 'post'],
  credentials: ['/api/v1/auth/login', 'post'],
  profile: ['/api/v1/auth/me', 'patch'],
  setup: ['/api/v1/auth/setup', 'post'],
  registration: ['/api/v1/auth/register', 'post'],
  invitation: ['/api/v1/users', 'post'],
  user: ['/api/v1/users/{id}', 'patch'],
  regeneration: ['/api/v1/auth/tokens/{id}/regenerate', 'post'],
};
const KEYWORDS = [
  'type',
  'enum',
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'pattern',
  'description',
];

/** `{form: {field: {required, minimum, maximum, enum, default, …}}}` */
export function limitsOf(document) {
  return Object.fromEntries(
    Object.entries(FORMS).map(([form, [path, method]]) => [form, formLimits(document, path, method)]),
  );
}

function formLimits(document, path, method) {
  const content = document.paths[path]?.[method]?.requestBody?.content;
  if (!content) throw new Error(`${method.toUpperCase()} ${path} takes no JSON body`);
  const schema = flattened(document, content['application/json'].schema);
  const required = new Set(schema.required ?? []);
  return Object.fromEntries(
    Object.entries(schema.properties).map(([field, property]) => [
      field,
      fieldLimits(document, property, required.has(field)),
    ]),
  );
}

function fieldLimits(document, property, required) {
  const flat = flattened(document, property);
  const kept = KEYWORDS.filter((keyword) => flat[keyword] !== undefined).map((keyword) => [keyword, flat[keyword]]);
  const items = flat.items ? flattened(document, flat.items) : undefined;
  return { required, ...Object.fromEntries(kept), ...(items?.enum ? { itemEnum: items.enum } : {}) };
}

/** The schema with references followed, and with `X or null` taken for X. */
function flattened(document, schema) {
  if (schema.$ref) {
    const { $ref, ...rest } = schema;
    return { ...flattened(document, lookup(document, $ref)), ...rest };
  }
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
    .map((part) => flattened(document, part))
    .filter((part) => part.type !== 'null');
  return Object.assign({}, ...parts, schema);
}

function lookup(document, reference) {
  return reference
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key], document);
}

// The parts of an OpenAPI 3.1 document that the page shows, and what it needs to know of schemas.

export type Schema = {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  description?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

export type Content = { schema: Schema; example?: unknown; examples?: Record<string, { $ref: string }> };
export type Parameter = { name: string; in: string; required?: boolean; description?: string; schema: Schema };
export type Answer = { description: string; content?: Record<string, Content> };

export type Operation = {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security: unknown[];
  'x-required-scope'?: string;
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Record<string, Content> };
  responses: Record<string, Answer>;
};

export type ApiDocument = {
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes: Record<string, { description: string }>;
  };
};

export type Place = { method: string; path: string; operation: Operation };

/** Every operation, in the document's order. */
export function placesOf(document: ApiDocument): Place[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** Those that mention every word that is looked for, by their sections. */
export function sectionsOf(places: Place[], search = ''): [section: string, places: Place[]][] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = new Map<string, Place[]>();
  for (const place of places) {
    const { method, path, operation } = place;
    const text = [method, path, operation.operationId, operation.summary, operation.description]
      .join(' ')
      .toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const section = operation.tags[0] ?? 'Other';
    found.set(section, [...(found.get(section) ?? []), place]);
  }
  return [...found].sort(([one], [other]) => one.localeCompare(other));
}

/** The schema that is meant, with what is said where it is named. */
export function resolved(schema: Schema, document: ApiDocument): Schema {
  if (!schema.$ref) return schema;
  const { $ref, ...beside } = schema;
  return { ...document.components.schemas[nameOf($ref)], ...beside };
}

/** What a field's own fields are described by: of the object itself, of a list's elements, of each of several kinds. */
export function partsOf(schema: Schema, document: ApiDocument): [name: string, part: Schema][] {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.flatMap((option) => partsOf(option, document));
  if (schema.items) return partsOf(schema.items, document);
  const meant = resolved(schema, document);
  if (meant.properties) return [[schema.$ref ? nameOf(schema.$ref) : '', meant]];
  return schema.$ref && meant !== schema ? partsOf({ ...meant, $ref: undefined }, document) : [];
}

/** A schema's type in a few words: `list of Attempt`, `integer or null`. */
export function typeOf(schema: Schema, document: ApiDocument): string {
  if (schema.$ref) {
    const meant = document.components.schemas[nameOf(schema.$ref)];
    return meant?.enum ? typeOf(meant, document) : nameOf(schema.$ref);
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' or ');
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((each) => typeOf(each, document)).join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items, document)}`;
  return schema.format === 'date-time' ? 'instant' : [schema.type ?? 'any'].flat().join(' or ');
}

/** Its bounds and what counts when it is left out. */
export function boundsOf(schema: Schema): string[] {
  const shapes = [schema, ...(schema.anyOf ?? [])];
  const of = (name: keyof Schema) => shapes.find((shape) => shape[name] !== undefined)?.[name];
  const said = [
    range(of('minimum'), of('maximum'), ''),
    range(of('minLength'), of('maxLength'), ' characters'),
    range(of('minItems'), of('maxItems'), ' elements'),
    schema.default === undefined ? undefined : `default ${JSON.stringify(schema.default)}`,
  ];
  return said.filter((each) => each !== undefined);
}

function range(least: unknown, most: unknown, unit: string): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (most === undefined) return `at least ${least}${unit}`;
  return least === undefined ? `at most ${most}${unit}` : `${least}–${most}${unit}`;
}

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

import { type Exact, isObject } from '../../../api/exact';
import type { Schema } from '../../../api/schema';
import { type Labels, noLabels } from '../../../parts/values/labels';

export type Kind = 'text' | 'number' | 'boolean' | 'day' | 'choice' | 'list' | 'group' | 'json';

/** A place of a form, made from a schema. */
export type Field = {
  kind: Kind;
  /** its key; '*' for the elements of a list */
  name: string;
  label: string;
  help: string | null;
  nullable: boolean;
  required: boolean;
  schema: Schema;
  choices: Exact[];
  fields: Field[];
  item: Field | null;
};

/** The form that a schema asks for. */
export function formOf(schema: Schema, labels: Labels = noLabels): Field {
  return fieldOf(schema, '', [], true, labels);
}

function fieldOf(schema: Schema, name: string, path: string[], required: boolean, labels: Labels): Field {
  const types = [schema.type ?? []].flat();
  const said = labels(path);
  const kind = kindOf(schema, types);
  return {
    kind,
    name,
    label: schema.title ?? said?.label ?? name,
    help: name === '*' ? null : (said?.help ?? null),
    nullable: types.includes('null') || (kind === 'json' && types.length === 0),
    required,
    schema,
    choices: (schema.enum ?? []).filter((choice) => choice !== null),
    fields:
      kind === 'group'
        ? Object.entries(schema.properties ?? {})
            .filter(([, part]) => !isUnused(part))
            .map(([key, part]) => fieldOf(part, key, [...path, key], schema.required?.includes(key) ?? false, labels))
        : [],
    item: kind === 'list' && schema.items ? fieldOf(schema.items, '*', [...path, '*'], true, labels) : null,
  };
}

/** What another topic of the edition takes has no type here, only a word about it. */
function isUnused(schema: Schema): boolean {
  return schema.type === undefined && schema.enum === undefined && schema.description !== undefined;
}

function kindOf(schema: Schema, types: string[]): Kind {
  const named = types.filter((type) => type !== 'null');
  if (named.length !== 1) {
    return 'json';
  }
  switch (named[0]) {
    case 'boolean':
      return 'boolean';
    case 'object':
      return schema.properties ? 'group' : 'json';
    case 'array':
      return schema.items ? 'list' : 'json';
    case 'integer':
    case 'number':
      return schema.enum ? 'choice' : 'number';
    case 'string':
      return schema.enum ? 'choice' : schema.format === 'date' ? 'day' : 'text';
    default:
      return 'json';
  }
}

/** What a place holds before anybody fills it in; undefined if nothing. */
export function blank(field: Field): Exact | undefined {
  if (field.nullable) {
    return null;
  }
  if (field.kind === 'list') {
    return [];
  }
  if (field.kind !== 'group') {
    return undefined;
  }
  return Object.fromEntries(
    field.fields.filter(({ required }) => required).flatMap((part) => {
      const value = blank(part);
      return value === undefined ? [] : [[part.name, value]];
    }),
  );
}

/** What a new element of a list holds: something that the list can hold, for lists have no holes. */
export function blankItem(field: Field): Exact {
  return blank(field) ?? '';
}

/** The value with another one at a place; undefined takes away what is there. */
export function put(value: Exact | undefined, path: (string | number)[], next: Exact | undefined): Exact | undefined {
  const [first, ...rest] = path;
  if (first === undefined) {
    return next;
  }
  if (typeof first === 'number') {
    const list = Array.isArray(value) ? [...value] : [];
    const inner = put(list[first], rest, next);
    if (inner === undefined) {
      list.splice(first, 1);
    } else {
      list[first] = inner;
    }
    return list;
  }
  const object = isObject(value) ? { ...value } : {};
  const inner = put(object[first], rest, next);
  if (inner === undefined) {
    delete object[first];
  } else {
    object[first] = inner;
  }
  return object;
}

/** A path as a JSON pointer. */
export function pointer(path: (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value at a JSON pointer; undefined if there is none. */
export function valueAt(value: Exact | undefined, at: string): Exact | undefined {
  return at
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Exact | undefined>(
      (inner, part) => (Array.isArray(inner) ? inner[Number(part)] : isObject(inner) ? inner[part] : undefined),
      value,
    );
}

/** Whether a value is a list that nothing was added to. */
export function isEmptyList(value: Exact | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Every pointer that the form shows a place for. */
export function places(field: Field, value: Exact | undefined, path: (string | number)[] = []): string[] {
  const here = pointer(path);
  if (field.kind === 'group' && isObject(value)) {
    return [here, ...field.fields.flatMap((part) => places(part, value[part.name], [...path, part.name]))];
  }
  if (field.kind === 'list' && Array.isArray(value) && field.item) {
    const item = field.item;
    return [here, ...value.flatMap((each, index) => places(item, each, [...path, index]))];
  }
  return [here];
}

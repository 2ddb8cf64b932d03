import type { Element, Outline, Table } from '../../api/rules';

/** What people call an element. */
export function titleOf(element: Element): string {
  return element.properties.label?.trim() || element.name;
}

/** Name of an element's place on the page. */
export function anchorOf(element: { name: string }): string {
  return `element-${element.name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
}

/** Something that decides or computes, in the order of the file. */
export function logicOf(outline: Outline): Element[] {
  return outline.elements.filter(({ kind }) => kind === 'DECISION' || kind === 'KNOWLEDGE_MODEL');
}

export function ofKind(outline: Outline, ...kinds: string[]): Element[] {
  return outline.elements.filter(({ kind }) => kinds.includes(kind));
}

/** The tables in an element, outermost first, with the way to each. */
export function tablesIn(element: Element, way: string[] = []): { table: Table; way: string[] }[] {
  const own = element.table === null ? [] : [{ table: element.table, way }];
  return [...own, ...element.parts.flatMap((part) => tablesIn(part, [...way, part.name]))];
}

/** Whether an element has logic beside its tables. */
export function hasText(element: Element): boolean {
  return element.properties.text !== undefined || element.properties.calls !== undefined || element.parts.some(hasText);
}

/** Names that an element needs, as the file writes them. */
export function needsOf(element: Element): string[] {
  return (element.properties.needs ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Decisions that no other one needs: what the topic answers. */
export function outcomesOf(outline: Outline): Element[] {
  const needed = new Set(outline.elements.flatMap(needsOf));
  return ofKind(outline, 'DECISION').filter(({ name }) => !needed.has(name));
}

/** A value that callers send, with everything inside it. */
export type Field = {
  name: string;
  label: string;
  description: string | null;
  type: string;
  many: boolean;
  /** whether it may be left null; undefined if the file does not say */
  nullable: boolean | undefined;
  allowed: string[];
  fields: Field[];
};

/** What callers send, with its types looked up. */
export function inputsOf(outline: Outline): Field[] {
  const types = new Map(ofKind(outline, 'TYPE').map((type) => [type.name, type]));
  if (outline.language === 'DRL') {
    return ofKind(outline, 'TYPE')
      .filter(({ properties }) => properties.input !== undefined)
      .map((type) => ({
        ...fieldOf(type, types, []),
        name: type.properties.input ?? type.name,
        type: type.name,
        many: type.properties.many !== undefined,
        fields: type.parts.map((part) => fieldOf(part, types, [type.name])),
      }));
  }
  return ofKind(outline, 'INPUT').map((input) => fieldOf(input, types, []));
}

const CONSTRAINTS = ['allowedValues', 'allowed', 'min', 'max', 'pattern'];

function fieldOf(element: Element, types: Map<string, Element>, within: string[]): Field {
  const { properties } = element;
  const field: Field = {
    name: element.name,
    label: titleOf(element),
    description: properties.description ?? null,
    type: properties.of ?? properties.type ?? '',
    many: properties.collection !== undefined || properties.of !== undefined,
    nullable: properties.nullable === undefined ? undefined : true,
    allowed: constraints(element),
    fields: element.parts.map((part) => fieldOf(part, types, within)),
  };
  return resolved(field, types, within);
}

/** Follows names of types to what they stand for; a type inside itself is named only. */
function resolved(field: Field, types: Map<string, Element>, within: string[]): Field {
  const list = /^list of (.+)$/.exec(field.type);
  if (list) {
    return resolved({ ...field, type: list[1] ?? '', many: true }, types, within);
  }
  const type = types.get(field.type);
  if (type === undefined || within.includes(type.name)) {
    return field;
  }
  const inner = [...within, type.name];
  return resolved(
    {
      ...field,
      type: type.properties.type ?? '',
      many: field.many || type.properties.collection !== undefined,
      allowed: [...new Set([...field.allowed, ...constraints(type)])],
      fields: field.fields.length > 0 ? field.fields : type.parts.map((part) => fieldOf(part, types, inner)),
    },
    types,
    inner,
  );
}

function constraints({ properties }: Element): string[] {
  return CONSTRAINTS.flatMap((name) => {
    const value = properties[name];
    if (value === undefined) {
      return [];
    }
    return [name === 'min' ? `>= ${value}` : name === 'max' ? `<= ${value}` : value];
  });
}

/** Which cases make a row or rule fire. */
export function coverageOf(coverage: { rule: { table: string | null; rule: string }; cases: string[] }[], table: string) {
  const rows = new Map(coverage.filter(({ rule }) => rule.table === table).map(({ rule, cases }) => [rule.rule, cases]));
  return rows.size === 0 ? undefined : (row: string) => rows.get(row) ?? [];
}

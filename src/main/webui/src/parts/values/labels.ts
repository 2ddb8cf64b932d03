import type { Element, Outline } from '../../api/rules';

/** What a value is called for people, and what is said of it. */
export type Label = { label: string; help: string | null };

/** Finds the label of a value by its path: names, with '*' for any element of a list. */
export type Labels = (path: string[]) => Label | null;

/** Nothing is labelled. */
export const noLabels: Labels = () => null;

/** The labels that the rules give their inputs, outcomes and the parts of those. */
export function labelsOf(outline: Outline | null | undefined): Labels {
  if (!outline) {
    return noLabels;
  }
  const types = new Map(outline.elements.filter(({ kind }) => kind === 'TYPE').map((type) => [type.name, type]));
  const values = new Map(
    outline.elements.filter(({ kind }) => kind === 'INPUT' || kind === 'DECISION').map((value) => [value.name, value]),
  );
  return ([first, ...rest]) => {
    let at = first === undefined ? undefined : values.get(first);
    for (const name of rest.filter((each) => each !== '*')) {
      at = partsOf(at, types).find((part) => part.name === name);
    }
    return at ? { label: at.properties.label ?? at.name, help: at.properties.description ?? null } : null;
  };
}

/** The fields of a value; a type may be another name for a type, or a list of it. */
function partsOf(value: Element | undefined, types: Map<string, Element>): Element[] {
  let at = value;
  for (let depth = 0; at !== undefined && depth < 20; depth++) {
    const fields = at.parts.filter(({ kind }) => kind === 'FIELD');
    if (fields.length > 0) {
      return fields;
    }
    at = types.get(at.properties.type ?? '');
  }
  return [];
}

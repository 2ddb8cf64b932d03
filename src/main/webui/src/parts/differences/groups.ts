import type { Change, Detail } from '../../api/differences';

/** Differences of one table. */
export type TableGroup = { table: string; element: string; changes: Change[] };

/** Differences of one topic, of an act, or of files that belong to none. */
export type TopicGroup = { topic: string | null; files: string[]; tables: TableGroup[]; others: Change[]; cases: Change[] };

export type EditionGroup = { instrument: string | null; edition: string | null; topics: TopicGroup[] };

/** Puts differences together as people look for them, in the order in which they are told. */
export function grouped(changes: Change[]): EditionGroup[] {
  const editions: EditionGroup[] = [];
  for (const change of changes) {
    const { instrument = null, edition = null, topic = null } = change.place;
    const group = found(
      editions,
      (one) => one.instrument === instrument && one.edition === edition,
      () => ({ instrument, edition, topics: [] }),
    );
    put(
      change,
      found(
        group.topics,
        (one) => one.topic === topic,
        () => ({ topic, files: [], tables: [], others: [], cases: [] }),
      ),
    );
  }
  return editions;
}

function put(change: Change, group: TopicGroup) {
  const { file, table, element = '' } = change.place;
  if (!group.files.includes(file)) {
    group.files.push(file);
  }
  if (change.what === 'case') {
    group.cases.push(change);
  } else if (table !== undefined) {
    found(
      group.tables,
      (one) => one.table === table && one.element === element,
      () => ({ table, element, changes: [] }),
    ).changes.push(change);
  } else {
    group.others.push(change);
  }
}

function found<T>(list: T[], is: (one: T) => boolean, make: () => T): T {
  const old = list.find(is);
  if (old !== undefined) {
    return old;
  }
  const one = make();
  list.push(one);
  return one;
}

/** A line of a table of differences: one cell, property or value. */
export type DifferenceLine = { name: string | null; label: string | null; before: string | null; after: string | null };

/** What of a thing differs, line by line; a thing that only came, went or moved is one line. */
export function linesOf(change: Change): DifferenceLine[] {
  const own: DifferenceLine[] =
    change.before !== undefined || change.after !== undefined
      ? [line({ name: change.place.property ?? '', before: change.before, after: change.after })]
      : [];
  const details = (change.details ?? []).map(line);
  if (change.details !== undefined && details.length > 0 && (change.kind === 'added' || change.kind === 'removed')) {
    return details;
  }
  const all = [...own, ...details];
  return all.length > 0 ? all : [{ name: null, label: null, before: null, after: null }];
}

function line({ name, label, before, after }: Detail): DifferenceLine {
  return { name: name === '' ? null : name, label: label ?? null, before: before ?? null, after: after ?? null };
}

/** A line of two texts side by side: on both sides, or only on one of them. */
export type LinePair = { one: string | null; other: string | null; same: boolean };

const MOST_LINES = 4000;

/** Puts the lines of two texts side by side. */
export function pairs(one: string, other: string): LinePair[] {
  const [left, right] = [one.split('\n'), other.split('\n')];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) {
    start++;
  }
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) {
    end++;
  }
  const same = (line: string): LinePair => ({ one: line, other: line, same: true });
  return [
    ...left.slice(0, start).map(same),
    ...middle(left.slice(start, left.length - end), right.slice(start, right.length - end)),
    ...left.slice(left.length - end).map(same),
  ];
}

function middle(left: string[], right: string[]): LinePair[] {
  if (left.length * right.length > MOST_LINES * 100) {
    return beside(left, right);
  }
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      lengths[row]![column] =
        left[row] === right[column]
          ? lengths[row + 1]![column + 1]! + 1
          : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);
    }
  }
  const result: LinePair[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    result.push(...beside(gone, come));
    gone = [];
    come = [];
  };
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      flush();
      result.push({ one: left[row]!, other: right[column]!, same: true });
      row++;
      column++;
    } else if (column >= right.length || (row < left.length && lengths[row + 1]![column]! >= lengths[row]![column + 1]!)) {
      gone.push(left[row++]!);
    } else {
      come.push(right[column++]!);
    }
  }
  flush();
  return result;
}

function beside(left: string[], right: string[]): LinePair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    one: left[index] ?? null,
    other: right[index] ?? null,
    same: false,
  }));
}

/** Only what differs, with a few lines around it; null stands for lines that are left out. */
export function around(all: LinePair[], context = 3): (LinePair | null)[] {
  const shown = all.map((_, index) => all.slice(Math.max(0, index - context), index + context + 1).some(({ same }) => !same));
  return all.flatMap((pair, index) => (shown[index] ? [pair] : shown[index - 1] || index === 0 ? [null] : []));
}

/** Joins two texts that both began as a third one, line by line; null if both changed the same lines. */
export function joined(base: string, mine: string, theirs: string): string | null {
  if (mine === base || theirs === mine) {
    return theirs;
  }
  if (theirs === base) {
    return mine;
  }
  const [mineHunks, theirHunks] = [hunks(base, mine), hunks(base, theirs)];
  const touching = mineHunks.some((own) => theirHunks.some((other) => own.from <= other.to && other.from <= own.to));
  if (touching) {
    return null;
  }
  const lines = base.split('\n');
  [...mineHunks, ...theirHunks]
    .sort((one, other) => other.from - one.from)
    .forEach(({ from, to, lines: put }) => lines.splice(from, to - from, ...put));
  return lines.join('\n');
}

type Hunk = { from: number; to: number; lines: string[] };

function hunks(base: string, changed: string): Hunk[] {
  const found: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  for (const { one, other, same } of pairs(base, changed)) {
    if (same) {
      open = null;
    } else {
      if (open === null) {
        open = { from: at, to: at, lines: [] };
        found.push(open);
      }
      open.to += one === null ? 0 : 1;
      open.lines.push(...(other === null ? [] : [other]));
    }
    at += one === null ? 0 : 1;
  }
  return found;
}

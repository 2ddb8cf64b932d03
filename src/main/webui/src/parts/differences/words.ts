/** A piece of a text, and whether the other text has it too. */
export type Piece = { text: string; same: boolean };

const MOST = 1500;

/** What differs between two texts, word by word: the pieces of either. */
export function wordDifference(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const old = tokens(before);
  const now = tokens(after);
  const start = commonLength(old, now, (list, index) => list[index]);
  const rest = Math.min(old.length, now.length) - start;
  const end = Math.min(rest, commonLength(old, now, (list, index) => list[list.length - 1 - index]));
  const oldMiddle = old.slice(start, old.length - end);
  const nowMiddle = now.slice(start, now.length - end);
  const common = oldMiddle.length * nowMiddle.length > MOST * MOST ? null : commonWords(oldMiddle, nowMiddle);
  return {
    before: joined(old, (index) => index < start || index >= old.length - end || (common?.old.has(index - start) ?? false)),
    after: joined(now, (index) => index < start || index >= now.length - end || (common?.now.has(index - start) ?? false)),
  };
}

/** Words, spaces and signs, so that nothing is lost when they are put together again. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+(?:[.,-][\p{L}\p{N}_]+)*|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

function commonLength(old: string[], now: string[], at: (list: string[], index: number) => string | undefined): number {
  const most = Math.min(old.length, now.length);
  let length = 0;
  while (length < most && at(old, length) === at(now, length)) {
    length++;
  }
  return length;
}

/** Places of a longest common sequence in both lists. */
function commonWords(old: string[], now: string[]): { old: Set<number>; now: Set<number> } {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === now[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const found = { old: new Set<number>(), now: new Set<number>() };
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) {
      found.old.add(i++);
      found.now.add(j++);
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) {
      i++;
    } else {
      j++;
    }
  }
  return found;
}

function joined(words: string[], isSame: (index: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((text, index) => {
    const same = isSame(index);
    const last = pieces.at(-1);
    if (last?.same === same) {
      last.text += text;
    } else {
      pieces.push({ text, same });
    }
  });
  return pieces;
}

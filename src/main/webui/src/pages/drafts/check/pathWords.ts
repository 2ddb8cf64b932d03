import type { Labels } from '../../../parts/values/labels';

/** A place in an outcome as people call it: `/perYear/0/base` is "Sums by year 1, Base". */
export function pathWords(labels: Labels, path: string): string {
  if (!path.startsWith('/')) {
    return path;
  }
  const words: string[] = [];
  const way: string[] = [];
  for (const step of path.slice(1).split('/')) {
    if (/^\d+$/.test(step) && words.length > 0) {
      way.push('*');
      words.push(`${words.pop()} ${Number(step) + 1}`);
    } else {
      way.push(step);
      words.push(labels(way)?.label ?? step);
    }
  }
  return words.join(', ');
}

/** Where somebody goes after signing in: an address of this page only, else one step back, else the first page. */
export function backTo(address: string | null, history: unknown): string | -1 {
  if (address !== null && /^\/(?![/\\])/.test(address)) {
    return address;
  }
  const place = history !== null && typeof history === 'object' && 'idx' in history ? history.idx : 0;
  return typeof place === 'number' && place > 0 ? -1 : '/';
}

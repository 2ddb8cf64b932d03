/** How far a difference may reach. */
export type Effect = 'none' | 'wording' | 'verdict';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'renamed' | 'moved' | 'form' | 'unreadable';

/** Where a difference is: see `difference.Place`. */
export type Place = {
  file: string;
  instrument?: string;
  edition?: string;
  topic?: string;
  element?: string;
  table?: string;
  row?: string;
  column?: string;
  property?: string;
};

/** A cell of a row, a property of an element, a value of a case. */
export type Detail = { name: string; label?: string; before?: string; after?: string };

export type Change = {
  kind: ChangeKind;
  what: string;
  place: Place;
  effect: Effect;
  before?: string;
  after?: string;
  position?: { before?: number; after?: number };
  details?: Detail[];
};

/** GET /api/differences and GET /api/drafts/{id}/differences */
export type Differences = {
  summary: { text: string; effect: Effect; counts: { what: string; kind: ChangeKind; count: number }[] };
  changes: Change[];
};

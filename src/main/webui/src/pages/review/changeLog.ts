/** A text for the change log while it is written, and the one that it was written on. */
export type Written = { text: string; base: string };

/** What a person writes now: what is saved, until something is typed. */
export function writtenOn(saved: string, typed: Written | null): Written {
  return typed ?? { text: saved, base: saved };
}

/** Whether somebody else has saved another text since; saving would write over it. */
export function isMoved({ text, base }: Written, saved: string): boolean {
  return saved !== base && saved !== text;
}

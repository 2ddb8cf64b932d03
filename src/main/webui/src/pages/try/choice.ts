import type { InstrumentSummary } from '../../api/rules';

export type Edition = InstrumentSummary['editions'][number];

/** The edition in force on a day; null if there is none. */
export function editionOn(instrument: InstrumentSummary | undefined, day: string | null): Edition | null {
  if (instrument === undefined || day === null) {
    return null;
  }
  return (
    instrument.editions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? null
  );
}

/** Every topic that some edition answers, by name. */
export function topicsOf(instrument: InstrumentSummary | undefined): string[] {
  return [...new Set(instrument?.editions.flatMap(({ topics }) => topics) ?? [])].sort();
}

/** Mistakes by pointer: an unknown place goes to the nearest one above it that the form shows. */
export function atPlaces(mistakes: { pointer: string; text: string }[], places: string[]): Map<string, string> {
  const known = new Set(places);
  const result = new Map<string, string>();
  for (const { pointer, text } of mistakes) {
    let at = pointer;
    while (at !== '' && !known.has(at)) {
      at = at.slice(0, at.lastIndexOf('/'));
    }
    const said = at === pointer ? text : `${pointer}: ${text}`;
    result.set(at, [result.get(at), said].filter(Boolean).join(' '));
  }
  return result;
}

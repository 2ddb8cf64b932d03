import { useQueries, useQuery } from '@tanstack/react-query';
import { json } from '../../api/client';
import type { EditionView, Meaning } from '../../api/edition';
import type { InstrumentSummary } from '../../api/rules';
import { useBilingual } from '../../language';

export type Named = { value: string; label: string };

/** What instruments, topics and verdicts are called for people; their ids until that is known. */
export type RuleNames = {
  instrument: (id: string) => string;
  topic: (instrument: string, id: string) => string;
  meaning: (instrument: string, topic: string, verdict: string) => Meaning | null;
  instruments: Named[];
  /** the topics of an instrument, or of all */
  topics: (instrument: string | null) => Named[];
};

/** Names by the newest edition that has them: a list shows decisions of many releases. */
export function useRuleNames(): RuleNames {
  const said = useBilingual();
  const instruments = useQuery({ queryKey: ['instruments'], queryFn: () => json<InstrumentSummary[]>('/api/instruments') }).data ?? [];
  const editions = instruments.flatMap(({ instrument, editions: all }) => all.map(({ edition }) => ({ instrument, edition }))).sort((one, other) => other.edition.localeCompare(one.edition));
  const views = useQueries({
    queries: editions.map(({ instrument, edition }) => ({
      queryKey: ['instruments', instrument, edition],
      queryFn: () => json<EditionView>(`/api/instruments/${encodeURIComponent(instrument)}/${edition}`),
      staleTime: Infinity,
      retry: false,
    })),
  }).flatMap(({ data }) => (data === undefined ? [] : [data]));
  const viewOf = (instrument: string, topic: string) =>
    views.filter((view) => view.instrument === instrument).flatMap(({ topics }) => topics).find((one) => one.topic === topic);
  const instrument = (id: string) => said(instruments.find((one) => one.instrument === id)?.title) || id;
  const topic = (of: string, id: string) => said(viewOf(of, id)?.title) || id;
  return {
    instrument,
    topic,
    meaning: (of, id, verdict) => viewOf(of, id)?.verdict?.values[verdict] ?? null,
    instruments: instruments.map((one) => ({ value: one.instrument, label: instrument(one.instrument) })),
    topics: (of) => topicsOf(instruments, of).map(([owner, id]) => ({ value: id, label: topic(owner, id) })),
  };
}

/** Each topic once, with the first instrument that has it. */
export function topicsOf(instruments: InstrumentSummary[], of: string | null): [string, string][] {
  const found = new Map<string, string>();
  for (const { instrument, editions } of instruments.filter((one) => of === null || one.instrument === of)) {
    for (const topic of editions.flatMap(({ topics }) => topics)) {
      found.set(topic, found.get(topic) ?? instrument);
    }
  }
  return [...found].map(([topic, instrument]) => [instrument, topic]);
}

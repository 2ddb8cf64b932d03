import { useQueries, useQuery } from '@tanstack/react-query';
import { json } from '../../api/client';
import type { ImpactReport } from '../../api/impact';
import type { Element, InstrumentSummary, TopicPage } from '../../api/rules';
import { steps } from './money';

export type Names = {
  /** what people call an amount, by its path in the outcome */
  value: (path: string, topic: string | null) => string;
  field: (name: string, topic: string | null) => string;
};

/** What the rule files call amounts and the fields that they are grouped by; their own names until that is known. */
export function useNames(report: ImpactReport): Names {
  const instruments = useQuery({ queryKey: ['instruments'], queryFn: () => json<InstrumentSummary[]>('/api/instruments') });
  const topics = report.topics.filter(({ money }) => money.length > 0);
  const pages = useQueries({
    queries: topics.map(({ instrument, topic }) => {
      const edition = newest(instruments.data ?? [], instrument, topic);
      return {
        queryKey: ['topic', instrument, edition, topic, null],
        queryFn: () => json<TopicPage>(`/api/instruments/${encodeURIComponent(instrument)}/${edition}/topics/${encodeURIComponent(topic)}`),
        enabled: edition !== undefined,
        retry: false,
      };
    }),
  });
  const labels = new Map(topics.map(({ instrument, topic }, index) => [`${instrument}/${topic}`, labelsIn(pages[index]?.data?.outline?.elements ?? [])]));
  const label = (name: string, topic: string | null) => {
    const known = topic === null ? [...labels.values()] : [labels.get(topic)];
    return known.map((map) => map?.get(name)).find((one) => one !== undefined) ?? name;
  };
  return {
    value: (path, topic) => [...new Set(steps(path).map((step) => label(step, topic)))].join(', '),
    field: label,
  };
}

function newest(instruments: InstrumentSummary[], instrument: string, topic: string): string | undefined {
  return instruments
    .find((one) => one.instrument === instrument)
    ?.editions.filter(({ topics }) => topics.includes(topic))
    .map(({ edition }) => edition)
    .sort()
    .at(-1);
}

/** The first label of each name in a rule file, decisions before fields. */
function labelsIn(elements: Element[]): Map<string, string> {
  const labels = new Map<string, string>();
  const take = (list: Element[]) =>
    list.forEach(({ name, properties }) => {
      if (properties.label && !labels.has(name)) {
        labels.set(name, properties.label);
      }
    });
  take(elements.filter(({ kind }) => kind === 'DECISION'));
  take(elements.flatMap(({ parts }) => parts));
  return labels;
}

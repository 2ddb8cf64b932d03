import { useQuery, useQueryClient } from '@tanstack/react-query';
import { json } from '../../api/client';
import type { Conflict, Draft, DraftSummary, FileEntry, FileText } from '../../api/drafts';
import { Problem } from '../../api/problem';
import type { Element, InstrumentSummary, Table, TopicPage } from '../../api/rules';

function under(draft: string): string {
  return `/api/drafts/${encodeURIComponent(draft)}`;
}

function asked(path: string, values: Record<string, string>): string {
  return `${path}?${new URLSearchParams(values)}`;
}

/** The addresses of a draft at the service. */
export const at = {
  drafts: '/api/drafts',
  draft: under,
  files: (draft: string) => `${under(draft)}/files`,
  file: (draft: string, path: string) => asked(`${under(draft)}/file`, { path }),
  undoneFile: (draft: string, path: string, hash: string | null) =>
    asked(`${under(draft)}/file`, hash === null ? { path } : { path, hash }),
  instruments: (draft: string) => `${under(draft)}/instruments`,
  topic: (draft: string, instrument: string, edition: string, topic: string) =>
    asked(`${under(draft)}/topic`, { instrument, edition, topic }),
  table: (draft: string, path: string, table: string) => asked(`${under(draft)}/table`, { path, table }),
  tableCheck: (draft: string, path: string, table: string) => asked(`${under(draft)}/table/check`, { path, table }),
  xlsx: (draft: string, path: string, table: string) => asked(`${under(draft)}/table/xlsx`, { path, table }),
  newCase: (draft: string, path: string) => asked(`${under(draft)}/case`, { path }),
  expectation: (draft: string, path: string, id: string) => asked(`${under(draft)}/expectation`, { path, case: id }),
  check: (draft: string) => asked(`${under(draft)}/check`, { suggest: 'true' }),
  update: (draft: string) => `${under(draft)}/update`,
  reopen: (draft: string) => `${under(draft)}/reopen`,
};

export function useDrafts() {
  return useQuery({ queryKey: ['drafts'], queryFn: () => json<DraftSummary[]>(at.drafts) });
}

/** Where a draft itself is kept, for pages that only look whether it has changed. */
export function draftKey(draft: string): readonly unknown[] {
  return ['draft', draft, 'itself'];
}

export function useDraft(draft: string) {
  return useQuery({ queryKey: draftKey(draft), queryFn: () => json<Draft>(at.draft(draft)) });
}

export function useFiles(draft: string) {
  return useQuery({ queryKey: ['draft', draft, 'files'], queryFn: () => json<FileEntry[]>(at.files(draft)) });
}

export function useInstrumentsOf(draft: string) {
  return useQuery({
    queryKey: ['draft', draft, 'instruments'],
    queryFn: () => json<InstrumentSummary[]>(at.instruments(draft)),
  });
}

/** How a topic of a draft is asked for, and where it is kept. */
export function topicOfDraft(draft: string, instrument: string, edition: string, topic: string) {
  return {
    queryKey: ['draft', draft, 'topic', instrument, edition, topic],
    queryFn: () => json<TopicPage>(at.topic(draft, instrument, edition, topic)),
  };
}

export function useTopicOf(draft: string, instrument: string, edition: string, topic: string, enabled = true) {
  return useQuery({ ...topicOfDraft(draft, instrument, edition, topic), enabled });
}

export function useFile(draft: string, path: string) {
  return useQuery({
    queryKey: ['draft', draft, 'file', path],
    queryFn: () => json<FileText>(at.file(draft, path)),
    enabled: path !== '',
  });
}

/** Reads everything of a draft again, after it was written to. */
export function useRenewDraft(draft: string) {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['draft', draft] }),
      client.invalidateQueries({ queryKey: ['drafts'] }),
    ]);
  };
}

/** What somebody else saved meanwhile, if that is why a save was refused. */
export function conflictOf(problem: unknown): Conflict['current'] | null {
  if (!(problem instanceof Problem) || problem.kind !== 'draft-changed') {
    return null;
  }
  return (problem.body as unknown as Conflict).current;
}

/** The tables of a topic, with what they are called for people. */
export function tablesOf(page: TopicPage): { table: Table; title: string }[] {
  const found: { table: Table; title: string }[] = [];
  const visit = (element: Element) => {
    if (element.table !== null) {
      found.push({ table: element.table, title: titleOf(element, element.table) });
    }
    element.parts.forEach(visit);
  };
  page.outline?.elements.forEach(visit);
  return found;
}

function titleOf(element: Element, table: Table): string {
  const { label, description, question } = element.properties;
  return label ?? table.outputLabel ?? question ?? description ?? element.name;
}

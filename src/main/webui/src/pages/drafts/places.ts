/** What a file of the rule repository is, as its path says. */
export type FilePlace =
  | { kind: 'act'; instrument: string; edition: string }
  | { kind: 'rules' | 'cases'; instrument: string; edition: string; topic: string; language: 'dmn' | 'drl' | 'yaml' }
  | { kind: 'change-log' }
  | { kind: 'other'; path: string };

const IN_EDITION = /^(rules|test-data)\/([^/]+)\/(\d{4}-\d\d-\d\d)\/([^/]+)\.(dmn|drl|yaml)$/;

export function placeOf(path: string): FilePlace {
  if (path === 'rules/CHANGELOG.md') {
    return { kind: 'change-log' };
  }
  const [, tree, instrument = '', edition = '', name = '', language] = IN_EDITION.exec(path) ?? [];
  if (tree === 'rules' && name === 'act' && language === 'yaml') {
    return { kind: 'act', instrument, edition };
  }
  if (tree === 'rules' && (language === 'dmn' || language === 'drl')) {
    return { kind: 'rules', instrument, edition, topic: name, language };
  }
  return tree === 'test-data' && language === 'yaml'
    ? { kind: 'cases', instrument, edition, topic: name, language }
    : { kind: 'other', path };
}

export function tableAddress(draft: string, path: string, table: string): string {
  return `/drafts/${encodeURIComponent(draft)}/table?${new URLSearchParams({ path, table })}`;
}

/** Where the rules of a draft can be tried on the first day of an edition. */
export function tryAddress(draft: string, instrument: string, topic: string, on: string): string {
  return `/try?${new URLSearchParams({ draft, instrument, topic, on })}`;
}

export function fileAddress(draft: string, path: string): string {
  return `/drafts/${encodeURIComponent(draft)}/file?${new URLSearchParams({ path })}`;
}

export function draftAddress(draft: string): string {
  return `/drafts/${encodeURIComponent(draft)}`;
}

import { Button, Heading } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { useMay } from '../../api/session';
import { useTexts } from '../../language';
import { Page } from '../../parts/Page';
import { Empty, Shown } from '../../parts/States';
import { CheckPanel } from './check/CheckPanel';
import { useChecking } from './check/checks';
import { FindingList } from './check/FindingList';
import { useDraft, useFile, useTopicOf } from './data';
import styles from './drafts.module.css';
import { CaseList } from './file/CaseList';
import { FileEditor } from './file/FileEditor';
import { fileTexts } from './file/texts';
import { usePlaceName } from './placeName';
import { draftAddress, placeOf } from './places';
import { draftTexts } from './texts';

export default function FilePage() {
  const { draft = '' } = useParams();
  const [asked] = useSearchParams();
  const path = asked.get('path') ?? '';
  const text = useTexts(fileTexts);
  return path === '' ? (
    <Page title={text.text}>
      <Empty>{text.noPath}</Empty>
    </Page>
  ) : (
    <FileOf key={`${draft} ${path}`} draft={draft} path={path} />
  );
}

type View = 'cases' | 'model' | 'text';

function FileOf({ draft, path }: { draft: string; path: string }) {
  const names = useTexts(draftTexts);
  const name = usePlaceName()(path);
  const itself = useDraft(draft);
  const file = useFile(draft, path);
  const may = useMay('editor');
  const place = placeOf(path);
  const views: View[] = place.kind === 'cases' ? ['cases', 'text'] : path.endsWith('.dmn') ? ['text', 'model'] : ['text'];
  const [view, setView] = useState<View>(views[0]!);
  return (
    <Page
      title={name}
      trail={[
        { to: '/drafts', name: names.drafts },
        { to: draftAddress(draft), name: itself.data?.name ?? names.draft },
      ]}
    >
      {views.length > 1 && <Views views={views} view={view} choose={setView} />}
      <p className={styles.quiet}>
        <code>{path}</code>
      </p>
      <Shown query={itself}>
        {({ state }) => {
          const editable = may && state === 'open';
          return (
            <>
              {view === 'cases' && place.kind === 'cases' ? (
                <Cases draft={draft} path={path} place={place} editable={editable} />
              ) : (
                <Shown query={file}>
                  {(data) => <FileEditor draft={draft} file={data} label={name} readOnly={!editable} asModel={view === 'model'} />}
                </Shown>
              )}
              <Findings draft={draft} path={path} />
              <CheckPanel draft={draft} editable={editable} />
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

function Views({ views, view, choose }: { views: View[]; view: View; choose: (view: View) => void }) {
  const text = useTexts(fileTexts);
  const names = { cases: text.casesList, model: text.diagram, text: text.text };
  return (
    <div role="group" aria-label={text.views} className={styles.tools}>
      {views.map((each) => (
        <Button key={each} size="small" visualType={each === view ? 'primary' : 'secondary'} aria-pressed={each === view} onClick={() => choose(each)}>
          {names[each]}
        </Button>
      ))}
    </div>
  );
}

type CasesProps = { draft: string; path: string; place: { instrument: string; edition: string; topic: string }; editable: boolean };

function Cases({ draft, path, place, editable }: CasesProps) {
  const topic = useTopicOf(draft, place.instrument, place.edition, place.topic);
  return <Shown query={topic}>{(page) => <CaseList draft={draft} page={page} path={path} editable={editable} />}</Shown>;
}

function Findings({ draft, path }: { draft: string; path: string }) {
  const text = useTexts(fileTexts);
  const { result } = useChecking(draft);
  const findings = result?.findings.filter(({ file }) => file === path) ?? [];
  return findings.length === 0 ? null : (
    <section className={styles.tight}>
      <Heading element="h2">{text.findings}</Heading>
      <FindingList draft={draft} findings={findings} />
    </section>
  );
}

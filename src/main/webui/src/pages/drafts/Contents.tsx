import { Heading, StatusBadge } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Draft } from '../../api/drafts';
import type { InstrumentSummary } from '../../api/rules';
import { day } from '../../language/format';
import { useBilingual, useTexts } from '../../language';
import { Shown } from '../../parts/States';
import { tablesOf, useFiles, useInstrumentsOf, useTopicOf } from './data';
import styles from './drafts.module.css';
import { fileAddress, placeOf, tableAddress, tryAddress } from './places';
import { draftTexts } from './texts';

/** The ways into everything that a draft can change. */
export function Contents({ draft }: { draft: Draft }) {
  const text = useTexts(draftTexts);
  const read = useBilingual();
  const instruments = useInstrumentsOf(draft.id);
  const files = useFiles(draft.id);
  const changed = new Map(draft.files.map(({ path, change }) => [path, change]));
  return (
    <section className={styles.stack}>
      <Heading element="h2">{text.contents}</Heading>
      <Shown query={instruments}>
        {(all) => (
          <>
            {all.map((instrument) => (
              <section key={instrument.instrument} className={styles.tight}>
                <Heading element="h3">{read(instrument.title) || instrument.instrument}</Heading>
                {[...instrument.editions].reverse().map((edition) => (
                  <EditionContents key={edition.edition} draft={draft} instrument={instrument} edition={edition} changed={changed} />
                ))}
              </section>
            ))}
          </>
        )}
      </Shown>
      <Shown query={files}>
        {(all) => (
          <section className={styles.tight}>
            <Heading element="h3">{text.otherFiles}</Heading>
            <ul className={styles.list}>
              <li>
                <Link to={fileAddress(draft.id, 'rules/CHANGELOG.md')}>{text.changeLog}</Link>
              </li>
              {all
                .filter(({ path }) => placeOf(path).kind === 'other')
                .map(({ path }) => (
                  <li key={path}>
                    <Link to={fileAddress(draft.id, path)}>{path}</Link>
                  </li>
                ))}
            </ul>
          </section>
        )}
      </Shown>
    </section>
  );
}

type EditionProps = {
  draft: Draft;
  instrument: InstrumentSummary;
  edition: InstrumentSummary['editions'][number];
  changed: ReadonlyMap<string, string>;
};

function EditionContents({ draft, instrument: { instrument }, edition, changed }: EditionProps) {
  const text = useTexts(draftTexts);
  const own = draft.newEdition;
  const isNew = own !== null && own.instrument === instrument && own.edition === edition.edition;
  const touched = [...changed.keys()].some((path) => path.includes(`/${instrument}/${edition.edition}/`));
  const [open, setOpen] = useState(isNew || (own === null && touched));
  return (
    <details className={styles.card} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {day(edition.edition)} ({text.inForce(day(edition.validFrom), edition.validTo === null ? null : day(edition.validTo))}){' '}
        {isNew && <StatusBadge color="brand">{text.newOne}</StatusBadge>}
      </summary>
      {open && (
        <ul className={styles.plainList}>
          <li>
            <Link to={fileAddress(draft.id, `rules/${instrument}/${edition.edition}/act.yaml`)}>{text.act}</Link>
          </li>
          {edition.topics.map((topic) => (
            <li key={topic}>
              <TopicContents draft={draft.id} instrument={instrument} edition={edition.edition} topic={topic} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

type TopicProps = { draft: string; instrument: string; edition: string; topic: string };

function TopicContents({ draft, instrument, edition, topic }: TopicProps) {
  const text = useTexts(draftTexts);
  const read = useBilingual();
  const query = useTopicOf(draft, instrument, edition, topic);
  return (
    <div className={styles.tight}>
      <strong>{read(query.data?.title) || topic}</strong>
      <Shown query={query}>
        {(page) => {
          const tables = tablesOf(page);
          return (
            <ul className={styles.list}>
              {tables.map(({ table, title }) => (
                <li key={table.id ?? table.name}>
                  <Link to={tableAddress(draft, page.file, table.name)}>{title}</Link>{' '}
                  <span className={styles.quiet}>
                    {table.name}, {table.rows.length}
                  </span>
                </li>
              ))}
              <li>
                <Link to={fileAddress(draft, page.file)}>{page.file.endsWith('.dmn') ? text.wholeFile : text.topicFile}</Link>
              </li>
              <li>
                <Link to={fileAddress(draft, page.casesFile)}>{text.cases}</Link>
              </li>
              <li>
                <Link to={tryAddress(draft, instrument, topic, edition)} aria-label={`${text.tryIt}: ${read(page.title) || topic}`}>
                  {text.tryIt}
                </Link>
              </li>
            </ul>
          );
        }}
      </Shown>
    </div>
  );
}

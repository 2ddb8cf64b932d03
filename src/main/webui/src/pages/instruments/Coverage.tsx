import { Select } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import type { CoverageState, EditionView } from '../../api/edition';
import { useBilingual, useTexts } from '../../language';
import { TextField } from '../../parts/fields';
import styles from './instruments.module.css';
import { instrumentTexts } from './texts';

const STATES: CoverageState[] = ['modelled', 'manual', 'out-of-scope'];

/** What became of each provision of the act: how many of which, and each of them. */
export function Coverage({ coverage }: { coverage: EditionView['coverage'] }) {
  const text = useTexts(instrumentTexts);
  const said = useBilingual();
  const [state, setState] = useState<CoverageState | null>(null);
  const [search, setSearch] = useState('');
  if (coverage.length === 0) {
    return (
      <section aria-labelledby="coverage" className={styles.section}>
        <h2 id="coverage">{text.coverage}</h2>
        <p>{text.noCoverage}</p>
      </section>
    );
  }
  const counts = STATES.map((each) => ({ each, count: coverage.filter((one) => one.state === each).length }));
  const sought = search.trim().toLowerCase();
  const shown = coverage.filter(
    (one) =>
      (state === null || one.state === state) &&
      (sought === '' || [one.ref, said(one.text), said(one.why), ...one.codes].join('\n').toLowerCase().includes(sought)),
  );
  const options = [{ value: '', label: text.all }, ...STATES.map((value) => ({ value: value as string, label: text.states[value] }))];
  return (
    <section aria-labelledby="coverage" className={styles.section}>
      <h2 id="coverage">{text.coverage}</h2>
      <p className={styles.lead}>{text.coverageLead}</p>
      <div className={styles.share} aria-hidden="true">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ each, count }) => (
            <span key={each} className={styles[each]} style={{ flexGrow: count }} />
          ))}
      </div>
      <ul className={styles.legend}>
        {counts.map(({ each, count }) => (
          <li key={each}>
            <i className={styles[each]} aria-hidden="true" /> {text.states[each]}: <strong>{count}</strong>
          </li>
        ))}
      </ul>
      <div className={`${styles.filters} no-print`}>
        <Select
          id="coverage-state"
          label={text.state}
          options={options}
          value={options.find(({ value }) => value === (state ?? '')) ?? null}
          isClearable={false}
          isSearchable={false}
          onChange={(next) => setState(((next as { value: string } | null)?.value || null) as CoverageState | null)}
        />
        <TextField id="coverage-search" label={text.search} value={search} onChange={setSearch} />
      </div>
      <p role="status" className={styles.secondary}>
        {shown.length === 0 ? text.nothing : text.shown(shown.length, coverage.length)}
      </p>
      {shown.length > 0 && (
        <div className={styles.scroll} role="region" aria-labelledby="coverage" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.ref}</th>
                <th scope="col">{text.content}</th>
                <th scope="col">{text.state}</th>
                <th scope="col">{text.codes}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one, index) => (
                <tr key={index}>
                  <th scope="row">{one.ref}</th>
                  <td>
                    {said(one.text)}
                    {one.why && (
                      <div className={styles.secondary}>
                        {text.why}: {said(one.why)}
                      </div>
                    )}
                  </td>
                  <td>{text.states[one.state]}</td>
                  <td>{one.codes.join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

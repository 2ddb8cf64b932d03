import { Button, Heading } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import type { EditionChecks, Suggestion } from '../../../api/drafts';
import { day } from '../../../language/format';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { usePlaceName } from '../placeName';
import { written } from '../table/marks';
import { CaseForm } from './CaseForm';
import { checkTexts } from './texts';

type Chosen = { suggestion: Suggestion; file: string };

/** Rows that no case covers, and cases that would cover them. */
export function Suggestions({ draft, checks, editable }: { draft: string; checks: EditionChecks[]; editable: boolean }) {
  const text = useTexts(checkTexts);
  const name = usePlaceName();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const topics = checks
    .flatMap(({ instrument, edition, topics: each }) => each.map((topic) => ({ instrument, edition, ...topic })))
    .filter(({ uncovered }) => uncovered.length > 0);
  if (topics.length === 0) {
    return null;
  }
  return (
    <section className={styles.tight}>
      <Heading element="h3">{text.uncovered}</Heading>
      <p>{text.suggestionsText}</p>
      {topics.map(({ instrument, edition, topic, uncovered, suggestions }) => {
        const file = `test-data/${instrument}/${edition}/${topic}.yaml`;
        return (
          <div key={file} className={`${styles.card} ${styles.tight}`}>
            <strong>{name(file)}</strong>
            <p>{uncovered.map(({ table, rule }) => (table === null ? rule : `${table}/${rule}`)).join(', ')}</p>
            <ul className={styles.plainList}>
              {suggestions?.suggestions.map((suggestion) => (
                <li key={suggestion.id} className={styles.tight}>
                  <SuggestionView suggestion={suggestion} />
                  {editable && (
                    <div>
                      <Button size="small" visualType="secondary" onClick={() => setChosen({ suggestion, file })}>
                        {text.takeOver}
                      </Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {chosen !== null && <CaseForm draft={draft} {...chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

function SuggestionView({ suggestion }: { suggestion: Suggestion }) {
  const text = useTexts(checkTexts);
  const { name, covers, on, given, answer } = suggestion;
  return (
    <>
      <p>
        {name} <span className={styles.quiet}>({text.covers}: {covers.map(({ rule }) => rule).join(', ')})</span>
      </p>
      <details>
        <summary>
          {text.given}, {text.on.toLowerCase()} {day(on)}
        </summary>
        <code>{written(given)}</code>
        <p>
          {text.answer}: <code>{written(answer.outcome)}</code>
        </p>
      </details>
    </>
  );
}

import { Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { useTexts } from '../../language';
import { useFocusTurn } from '../../parts/useFocusTurn';
import styles from './people.module.css';
import { peopleTexts } from './texts';

type Props = { name: string; question: string; onYes: () => void; children: string };

/** A deed that is asked about once more before it is done. */
export function Confirm({ name, question, onYes, children }: Props) {
  const text = useTexts(peopleTexts);
  const [asking, setAsking] = useState(false);
  const { opened, opener } = useFocusTurn(asking);
  if (!asking) {
    return (
      <div ref={opener}>
        <Button size="small" visualType="secondary" aria-label={name} onClick={() => setAsking(true)}>
          {children}
        </Button>
      </div>
    );
  }
  return (
    <div ref={opened} role="group" aria-label={question} className={styles.confirm}>
      <span role="alert">{question}</span>
      <Button
        size="small"
        color="danger"
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {text.yes}
      </Button>
      <Button size="small" visualType="secondary" onClick={() => setAsking(false)}>
        {text.cancel}
      </Button>
    </div>
  );
}

import { useId } from 'react';
import { useTexts } from '../../../language';
import styles from './file.module.css';
import { fileTexts } from './texts';

type Props = { text: string; label: string; readOnly: boolean; onChange: (text: string) => void };

/** A plain text with the numbers of its lines; everything that a browser's own field can do works in it. */
export function TextEditor({ text, label, readOnly, onChange }: Props) {
  const words = useTexts(fileTexts);
  const id = useId();
  const lines = text.split('\n').length;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <div className={styles.editor}>
        <pre className={styles.numbers} aria-hidden title={words.lines}>
          {Array.from({ length: lines }, (_, index) => index + 1).join('\n')}
        </pre>
        <textarea
          id={id}
          value={text}
          rows={lines}
          readOnly={readOnly}
          spellCheck={false}
          wrap="off"
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}

import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { useTexts } from '../../language';
import styles from './people.module.css';
import { peopleTexts } from './texts';

type Props = { title: string; text: string; secret: string; onClose: () => void };

/** Something that is shown this once, to be copied. */
export function Secret({ title, text: explanation, secret, onClose }: Props) {
  const text = useTexts(peopleTexts);
  const [copied, setCopied] = useState(false);
  return (
    <Alert type="warning" title={title} role="alert" onClose={onClose}>
      <p>{explanation}</p>
      <div className={styles.buttons}>
        <code className={styles.secret}>{secret}</code>
        <Button
          size="small"
          visualType="secondary"
          iconLeft="content_copy"
          onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
        >
          {text.copy}
        </Button>
        <span role="status">{copied && text.copied}</span>
      </div>
    </Alert>
  );
}

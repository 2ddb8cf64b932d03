import { Button } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useRef, useState } from 'react';
import { send } from '../../api/client';
import { useTexts } from '../../language';
import { Failed } from '../../parts/States';
import styles from './decisions.module.css';
import { type Filters, queryOf } from './filters';
import { decisionTexts } from './texts';

/** Downloads all decisions that were found, whole, a line for each. */
export function Export({ filters }: { filters: Filters }) {
  const text = useTexts(decisionTexts);
  const [lines, setLines] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  if (filters.changedBy !== undefined) {
    return null;
  }
  const download = async () => {
    const stop = new AbortController();
    stopping.current = stop;
    setProblem(null);
    setLines(0);
    try {
      const response = await send(queryOf(filters), { signal: stop.signal, headers: { accept: 'application/x-ndjson' } });
      const chunks: BlobPart[] = [];
      const reader = response.body!.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        chunks.push(next.value);
        const count = next.value.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
        setLines((before) => (before ?? 0) + count);
      }
      save(new Blob(chunks, { type: 'application/x-ndjson' }));
    } catch (cause) {
      if (!stop.signal.aborted) {
        setProblem(cause);
      }
    }
    setLines(null);
  };
  return (
    <div className={`${styles.tools} no-print`}>
      {lines === null ? (
        <Button visualType="secondary" iconLeft="download" onClick={() => void download()}>
          {text.export}
        </Button>
      ) : (
        <p role="status" className={styles.buttons}>
          {text.exportRunning} {text.exportLines(lines)}
          <Button size="small" visualType="secondary" onClick={() => stopping.current?.abort()}>
            {text.stop}
          </Button>
        </p>
      )}
      {problem !== null && <Failed problem={problem} />}
    </div>
  );
}

function save(file: Blob) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'decisions.ndjson';
  link.click();
  URL.revokeObjectURL(address);
}

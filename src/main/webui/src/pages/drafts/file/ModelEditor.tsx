import { Alert } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../language';
import { Loading } from '../../../parts/States';
import styles from './file.module.css';
import type { Opened } from './modeler';
import { fileTexts } from './texts';

/** Diagram, decisions and expressions of a model; its editor is loaded when it is opened. */
export function ModelEditor({ xml, onChange }: { xml: string; onChange: (xml: string) => void }) {
  const text = useTexts(fileTexts);
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading');
  const told = useRef(onChange);
  told.current = onChange;
  // What the editor itself wrote must not open it anew.
  const [first] = useState(xml);
  useEffect(() => {
    let gone = false;
    let opened: Opened | null = null;
    import('./modeler')
      .then(async ({ open }) => {
        if (gone) {
          return;
        }
        opened = await open(place.current!, first, (changed) => told.current(changed));
        if (gone) {
          opened.remove();
        } else {
          setState('shown');
        }
      })
      .catch(() => setState('broken'));
    return () => {
      gone = true;
      opened?.remove();
    };
  }, [first]);
  return (
    <div>
      <p>
        {text.diagramHelp} {text.toText}
      </p>
      {state === 'loading' && <Loading what={text.diagramLoading} />}
      {state === 'broken' && <Alert type="danger" title={text.diagramBroken} role="alert" />}
      <div ref={place} className={styles.canvas} hidden={state === 'broken'} />
    </div>
  );
}

import { Alert } from '@tehik-ee/tedi-react/tedi';
import { type MutableRefObject, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../language';
import { Loading } from '../../../parts/States';
import styles from './file.module.css';
import type { Opened } from './modeler';
import { fileTexts } from './texts';

type Props = {
  xml: string;
  /** something was changed, and will be told by onChange */
  onTouch: () => void;
  onChange: (xml: string) => void;
  /** is given the way to the newest text, for who saves before it was told */
  written: MutableRefObject<Opened['written'] | null>;
};

/** Diagram, decisions and expressions of a model; its editor is loaded when it is opened. */
export function ModelEditor({ xml, onTouch, onChange, written }: Props) {
  const text = useTexts(fileTexts);
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading');
  const told = useRef({ onTouch, onChange });
  told.current = { onTouch, onChange };
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
        opened = await open(place.current!, first, {
          onTouch: () => told.current.onTouch(),
          onChange: (changed) => told.current.onChange(changed),
        });
        if (gone) {
          opened.remove();
        } else {
          written.current = opened.written;
          setState('shown');
        }
      })
      .catch(() => setState('broken'));
    return () => {
      gone = true;
      written.current = null;
      opened?.remove();
    };
  }, [first, written]);
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

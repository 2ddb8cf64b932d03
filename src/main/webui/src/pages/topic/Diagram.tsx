import { Button } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useRef, useState } from 'react';
import type { Outline } from '../../api/rules';
import { useTexts } from '../../language';
import { Notice } from '../../parts/Notice';
import { Loading } from '../../parts/States';
import { anchorOf } from './outline';
import { topicTexts } from './texts';
import style from './topic.module.css';

type Canvas = { zoom: (to: number | 'fit-viewport', center?: 'auto') => number };

/** The decision diagram; a click on a decision leads to its table. */
export function Diagram({ xml, outline }: { xml: string; outline: Outline }) {
  const text = useTexts(topicTexts);
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const drawn = /<([\w.-]+:)?DMNShape\b/.test(xml);

  useEffect(() => {
    if (!drawn) {
      return undefined;
    }
    let gone = false;
    let remove = () => {};
    void import('./viewer').then(async ({ show }) => {
      if (gone || place.current === null) {
        return;
      }
      const names = new Map(outline.elements.map((element) => [element.id ?? element.name, element]));
      const shown = await show(place.current, xml, (id) => {
        const element = names.get(id);
        const target = element && document.getElementById(anchorOf(element));
        target?.scrollIntoView();
        target?.focus({ preventScroll: true });
      }).catch(() => null);
      remove = shown?.remove ?? remove;
      canvas.current = shown?.canvas ?? null;
      if (gone) {
        remove();
      } else {
        setState(shown === null ? 'failed' : 'shown');
      }
    }, () => setState('failed'));
    return () => {
      gone = true;
      remove();
    };
  }, [xml, outline, drawn]);

  if (!drawn || state === 'failed') {
    return <Notice>{drawn ? text.diagramFailed : text.noDiagram}</Notice>;
  }
  const zoom = (factor: number) => {
    const now = canvas.current?.zoom('fit-viewport', 'auto');
    return now === undefined ? undefined : canvas.current?.zoom(now * factor, 'auto');
  };
  return (
    <figure className={style.figure} aria-label={text.diagramLabel}>
      {state === 'loading' && <Loading />}
      <div ref={place} className={style.diagram} />
      <ZoomButtons zoom={zoom} />
    </figure>
  );
}

function ZoomButtons({ zoom }: { zoom: (factor: number) => unknown }) {
  const text = useTexts(topicTexts);
  const [factor, setFactor] = useState(1);
  const to = (next: number) => {
    setFactor(next);
    zoom(next);
  };
  return (
    <div className={`${style.zoom} no-print`}>
      <Button size="small" visualType="secondary" onClick={() => to(factor * 1.4)}>
        {text.zoomIn}
      </Button>
      <Button size="small" visualType="secondary" onClick={() => to(factor / 1.4)}>
        {text.zoomOut}
      </Button>
      <Button size="small" visualType="secondary" onClick={() => to(1)}>
        {text.fit}
      </Button>
    </div>
  );
}

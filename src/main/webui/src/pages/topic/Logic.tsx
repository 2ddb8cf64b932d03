import type { Element } from '../../api/rules';
import { useTexts } from '../../language';
import { ElementHead } from './TableSection';
import { topicTexts } from './texts';
import style from './topic.module.css';

const TOLD = ['label', 'question', 'description', 'type', 'needs', 'parameters', 'text'];

/** A decision, knowledge model, service, source or note whose logic is no table. */
export function Logic({ element, anchored }: { element: Element; anchored: boolean }) {
  const text = useTexts(topicTexts);
  const kind = { DECISION_SERVICE: text.service, KNOWLEDGE_SOURCE: text.source, NOTE: text.note }[element.kind];
  return (
    <section className={style.element}>
      {kind && <p className={style.small}>{kind}</p>}
      <ElementHead element={element} anchored={anchored} />
      <Expression element={element} />
      <Properties element={element} />
    </section>
  );
}

/** Logic as it stands in the file; parts below the whole. */
function Expression({ element }: { element: Element }) {
  const text = useTexts(topicTexts);
  const { text: expression, calls } = element.properties;
  return (
    <>
      {calls !== undefined && (
        <p>
          {text.calls}: <code>{calls}</code>
        </p>
      )}
      {expression !== undefined && (
        <pre className={style.code} tabIndex={0} role="region" aria-label={`${text.expression}: ${element.name}`}>
          {expression}
        </pre>
      )}
      {element.parts.length > 0 && (
        <dl className={style.context}>
          {element.parts.map((part, index) => (
            <div key={index}>
              <dt>
                <code>{part.name || text.result}</code>
                {part.properties.type && <span className={style.small}>{part.properties.type}</span>}
              </dt>
              <dd>{part.table === null ? <Expression element={part} /> : <a href={`#element-${element.name}`}>{part.table.name}</a>}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** What else the file says of an element. */
function Properties({ element }: { element: Element }) {
  const others = Object.entries(element.properties).filter(([name]) => !TOLD.includes(name) && name !== 'calls');
  return others.length === 0 ? null : (
    <dl className={style.context}>
      {others.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

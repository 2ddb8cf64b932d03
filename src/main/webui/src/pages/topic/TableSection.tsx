import { Heading } from '@tehik-ee/tedi-react/tedi';
import type { Element, TopicPage } from '../../api/rules';
import { useTexts } from '../../language';
import { TableView } from '../../parts/table/TableView';
import { anchorOf, coverageOf, needsOf, tablesIn, titleOf } from './outline';
import { topicTexts } from './texts';
import style from './topic.module.css';

/** A decision or knowledge model whose logic is a table, or has tables in it. */
export function TableSection({ element, page }: { element: Element; page: TopicPage }) {
  return (
    <section className={style.element} aria-labelledby={anchorOf(element)}>
      <ElementHead element={element} anchored />
      {tablesIn(element).map(({ table, way }) => (
        <div key={way.join('/')} className={style.element}>
          {way.length > 0 && (
            <p>
              <code>{way.join(' / ')}</code>
            </p>
          )}
          <TableView
            table={table}
            name={[titleOf(element), ...way].join(', ')}
            cases={table.kind === 'DECISION_TABLE' ? coverageOf(page.coverage, table.name) : undefined}
            caseAddress={(id) => `#case-${id}`}
          />
        </div>
      ))}
    </section>
  );
}

/** What an element is called, what it answers and what it needs. */
export function ElementHead({ element, anchored }: { element: Element; anchored: boolean }) {
  const text = useTexts(topicTexts);
  const { question, description, parameters, type } = element.properties;
  const needs = needsOf(element);
  return (
    <div className={style.head}>
      <Heading element="h3" id={anchored ? anchorOf(element) : undefined} tabIndex={-1}>
        {titleOf(element)} <code className={style.elementName}>{element.name}</code>
      </Heading>
      {question && <p>{question}</p>}
      {description && <p>{description}</p>}
      <p className={style.small}>
        {[
          parameters && `${text.parameters}: ${parameters}`,
          needs.length > 0 && `${text.needs}: ${needs.join(', ')}`,
          type && `${text.type}: ${type}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

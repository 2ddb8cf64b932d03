import { Heading } from '@tehik-ee/tedi-react/tedi';
import type { ReactNode } from 'react';
import type { TopicPage } from '../../api/rules';
import { useTexts } from '../../language';
import { Cases } from './Cases';
import { DecisionList } from './DecisionList';
import { Diagram } from './Diagram';
import { DrlRules } from './DrlRules';
import { Inputs } from './Inputs';
import { Logic } from './Logic';
import { anchorOf, hasText, inputsOf, logicOf, ofKind, tablesIn, titleOf } from './outline';
import { TableSection } from './TableSection';
import { topicTexts } from './texts';
import style from './topic.module.css';

type Part = { id: string; title: string; content: ReactNode; inside?: { id: string; title: string }[] };

/** The parts of the page, below a list of them. */
export function TopicContent({ page }: { page: TopicPage }) {
  const text = useTexts(topicTexts);
  const { outline } = page;
  const parts: Part[] =
    outline === null
      ? [{ id: 'outline', title: text.logic, content: <p>{text.noOutline}</p> }]
      : [
          { id: 'inputs', title: text.inputs, content: <Inputs fields={inputsOf(outline)} /> },
          ...(outline.language === 'DMN' ? dmnParts(page, text) : [{ id: 'rules', title: text.rules, content: <DrlRules page={page} outline={outline} /> }]),
        ];
  parts.push({ id: 'cases', title: text.cases, content: <Cases page={page} /> });
  parts.push({ id: 'file', title: text.file, content: <FileText page={page} label={text.fileText} /> });
  return (
    <>
      <nav aria-label={text.onThisPage} className={`${style.contents} no-print`}>
        <ul>
          {parts.map(({ id, title, inside }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
              {inside && inside.length > 1 && (
                <ul>
                  {inside.map((one) => (
                    <li key={one.id}>
                      <a href={`#${one.id}`}>{one.title}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, content }) => (
        <section key={id} aria-labelledby={id} className={style.part}>
          <Heading element="h2" id={id}>
            {title}
          </Heading>
          {content}
        </section>
      ))}
    </>
  );
}

function dmnParts(page: TopicPage, text: (typeof topicTexts)['et']): Part[] {
  const outline = page.outline!;
  const logic = logicOf(outline);
  const tables = logic.filter((element) => tablesIn(element).length > 0);
  const others = [...logic.filter((element) => hasText(element)), ...ofKind(outline, 'DECISION_SERVICE', 'KNOWLEDGE_SOURCE', 'NOTE')];
  const parts: Part[] = [
    {
      id: 'diagram',
      title: text.diagram,
      content: (
        <>
          <Diagram xml={page.text} outline={outline} />
          <DecisionList outline={outline} />
        </>
      ),
    },
    {
      id: 'tables',
      title: text.tables,
      inside: tables.map((element) => ({ id: anchorOf(element), title: titleOf(element) })),
      content: tables.map((element) => <TableSection key={element.name} element={element} page={page} />),
    },
  ];
  if (others.length > 0) {
    parts.push({ id: 'logic', title: text.logic, content: others.map((element) => <Logic key={element.kind + element.name} element={element} anchored={!tables.includes(element)} />) });
  }
  return parts;
}

function FileText({ page, label }: { page: TopicPage; label: string }) {
  return (
    <>
      <p>
        <code>{page.file}</code>
      </p>
      <details className="no-print">
        <summary>{label}</summary>
        <pre tabIndex={0} role="region" aria-label={page.file} className={style.code}>
          {page.text}
        </pre>
      </details>
    </>
  );
}

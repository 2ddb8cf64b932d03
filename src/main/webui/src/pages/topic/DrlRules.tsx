import { Heading } from '@tehik-ee/tedi-react/tedi';
import type { Element, Outline, TopicPage } from '../../api/rules';
import { useLanguage, useTexts } from '../../language';
import { Covering } from '../../parts/table/Covering';
import { anchorOf, ofKind } from './outline';
import { topicTexts } from './texts';
import style from './topic.module.css';

const REASON = ['code', 'consequence', 'basis', 'certainty', 'et', 'en', 'when', 'then'];

/** A DRL file as people read it: rules with their metadata, answers, types, functions. */
export function DrlRules({ page, outline }: { page: TopicPage; outline: Outline }) {
  const text = useTexts(topicTexts);
  const cases = new Map(page.coverage.map(({ rule, cases: ids }) => [rule.rule, ids]));
  const rest: [string, Element[]][] = [
    [text.queries, ofKind(outline, 'QUERY')],
    [text.types, ofKind(outline, 'TYPE')],
    [text.functions, ofKind(outline, 'FUNCTION')],
    [text.globals, ofKind(outline, 'GLOBAL')],
  ];
  return (
    <>
      {ofKind(outline, 'RULE').map((rule) => (
        <Rule key={rule.name} rule={rule} cases={page.coverage.length === 0 ? undefined : (cases.get(rule.name) ?? [])} />
      ))}
      {rest
        .filter(([, elements]) => elements.length > 0)
        .map(([title, elements]) => (
          <section key={title} className={style.element}>
            <Heading element="h3">{title}</Heading>
            {elements.map((element) => (
              <Declared key={element.name} element={element} />
            ))}
          </section>
        ))}
    </>
  );
}

function Rule({ rule, cases }: { rule: Element; cases: string[] | undefined }) {
  const text = useTexts(topicTexts);
  const { language } = useLanguage();
  const { code, consequence, basis, certainty, when, then } = rule.properties;
  const facts: [string, string | undefined][] = [
    [text.text, rule.properties[language]],
    [text.consequence, consequence],
    [text.basis, basis],
    [text.certainty, certainty && `${certainty} (${text.certainties[certainty] ?? certainty})`],
    ...Object.entries(rule.properties).filter(([name]) => !REASON.includes(name)),
  ];
  return (
    <section className={style.rule} aria-labelledby={anchorOf(rule)}>
      <Heading element="h3" id={anchorOf(rule)} tabIndex={-1}>
        {rule.name}
        {code && code !== rule.name && <code className={style.elementName}>{code}</code>}
      </Heading>
      <dl className={style.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {cases && (
          <div>
            <dt>{text.firesIn}</dt>
            <dd>
              <Covering cases={cases} address={(id) => `#case-${id}`} />
            </dd>
          </div>
        )}
      </dl>
      <div className={style.sides}>
        <Code title={text.when} code={when || text.always} name={rule.name} />
        <Code title={text.then} code={then ?? ''} name={rule.name} />
      </div>
    </section>
  );
}

function Code({ title, code, name }: { title: string; code: string; name: string }) {
  return (
    <div>
      <p className={style.small}>{title}</p>
      <pre className={style.code} tabIndex={0} role="region" aria-label={`${name}: ${title}`}>
        {code}
      </pre>
    </div>
  );
}

/** A type with its fields, a query with its conditions, a function with its body. */
function Declared({ element }: { element: Element }) {
  const { text: body, when, parameters, type, ...others } = element.properties;
  return (
    <details className={style.decisions}>
      <summary>
        <code>
          {element.name}
          {parameters !== undefined && `(${parameters})`}
          {type && `: ${type}`}
        </code>{' '}
        {Object.entries(others)
          .map(([name, value]) => `${name}: ${value}`)
          .join(', ')}
      </summary>
      {(body ?? when) && (
        <pre className={style.code} tabIndex={0} role="region" aria-label={element.name}>
          {body ?? when}
        </pre>
      )}
      {element.parts.length > 0 && (
        <ul>
          {element.parts.map((part) => (
            <li key={part.name}>
              <code>{part.name}</code>{' '}
              {Object.entries(part.properties)
                .map(([name, value]) => (name === 'type' ? value : `${name}: ${value}`))
                .join(', ')}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

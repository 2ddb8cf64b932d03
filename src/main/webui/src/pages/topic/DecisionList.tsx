import type { Outline } from '../../api/rules';
import { useTexts } from '../../language';
import { anchorOf, hasText, logicOf, needsOf, outcomesOf, tablesIn, titleOf } from './outline';
import { usePrinting } from '../../parts/table/usePrinting';
import { topicTexts } from './texts';
import style from './topic.module.css';

/** The diagram in words: each decision, what it needs, and the way to its table. */
export function DecisionList({ outline }: { outline: Outline }) {
  const text = useTexts(topicTexts);
  const printing = usePrinting();
  const outcomes = new Set(outcomesOf(outline));
  const titles = new Map(outline.elements.map((element) => [element.name, titleOf(element)]));
  return (
    <details className={style.decisions} {...(printing && { open: true })}>
      <summary>{text.decisions}</summary>
      <ul>
        {logicOf(outline).map((element) => (
          <li key={element.name}>
            {tablesIn(element).length > 0 || hasText(element) ? <a href={`#${anchorOf(element)}`}>{titleOf(element)}</a> : titleOf(element)}
            {outcomes.has(element) && <strong> ({text.outcome})</strong>}
            {': '}
            {needsOf(element).length === 0
              ? text.needsNothing
              : `${text.needs.toLowerCase()} ${needsOf(element)
                  .map((name) => titles.get(name) ?? name)
                  .join('; ')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

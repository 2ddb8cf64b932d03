import { useTexts } from '../../language';
import type { Field } from './outline';
import { topicTexts } from './texts';
import style from './topic.module.css';

/** What callers send, value by value; what stands inside another value is set in. */
export function Inputs({ fields }: { fields: Field[] }) {
  const text = useTexts(topicTexts);
  return (
    <div role="region" aria-label={text.inputTable} tabIndex={0} className={style.scroll}>
      <table className={style.plain}>
        <thead>
          <tr>
            <th scope="col">{text.meaning}</th>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.type}</th>
            <th scope="col">{text.allowed}</th>
          </tr>
        </thead>
        <tbody>{fields.flatMap((field) => rows(field, 0, field.name))}</tbody>
      </table>
    </div>
  );

  function rows(field: Field, depth: number, path: string): JSX.Element[] {
    return [
      <tr key={path}>
        <th scope="row" style={{ paddingLeft: `${depth * 1.25 + 0.75}rem` }}>
          {field.label}
          {field.description && <span className={style.small}>{field.description}</span>}
        </th>
        <td>
          <code>{field.name}</code>
        </td>
        <td>
          {[field.many ? text.list : null, field.type || (field.fields.length > 0 ? text.record : null), field.nullable ? text.nullable : null]
            .filter(Boolean)
            .join(', ')}
        </td>
        <td>
          {field.allowed.map((each) => (
            <code key={each} className={style.small}>
              {each}
            </code>
          ))}
        </td>
      </tr>,
      ...field.fields.flatMap((inner) => rows(inner, depth + 1, `${path}/${inner.name}`)),
    ];
  }
}

import { type Exact, isObject, Numeral } from '../../api/exact';
import { type Language, useLanguage } from '../../language';
import { day, number } from '../../language/format';
import type { Labels } from './labels';
import { columnsOf, isNumeric } from './tables';
import { valueTexts } from './texts';
import styles from './values.module.css';

type Props = {
  value: Exact | undefined;
  /** where it stands, for the names of its parts */
  path: string[];
  labels: Labels;
  /** in which language; the page's own if not said */
  language?: Language;
};

/** A value as people read it: numbers with all their digits, days as days, lists of objects as tables. */
export function ValueView(props: Props) {
  const chosen = useLanguage().language;
  const language = props.language ?? chosen;
  const { value } = props;
  const text = valueTexts[language];
  if (value === null || value === undefined) {
    return <span className={styles.none}>{text.none}</span>;
  }
  if (value instanceof Numeral) {
    return <span className={styles.number}>{number(value.text, language)}</span>;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? (
      <span className={styles.none}>{text.empty}</span>
    ) : (
      <ListView {...props} value={value} language={language} />
    );
  }
  if (isObject(value)) {
    return (
      <dl className={styles.parts}>
        {Object.entries(value).map(([name, part]) => (
          <div key={name}>
            <dt>{props.labels([...props.path, name])?.label ?? name}</dt>
            <dd>
              <ValueView {...props} value={part} path={[...props.path, name]} language={language} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  return typeof value === 'boolean' ? <>{value ? text.yes : text.no}</> : <span className={styles.text}>{day(value)}</span>;
}

function ListView({ value, path, labels, language }: Props & { value: Exact[]; language: Language }) {
  const columns = columnsOf(value);
  const inner = [...path, '*'];
  if (columns === null) {
    return (
      <ul className={styles.list}>
        {value.map((each, index) => (
          <li key={index}>
            <ValueView value={each} path={inner} labels={labels} language={language} />
          </li>
        ))}
      </ul>
    );
  }
  const name = labels(path)?.label ?? path.at(-1) ?? '';
  return (
    <div className={styles.scroll} role="region" aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={isNumeric(value, column) ? styles.right : undefined}>
                {labels([...inner, column])?.label ?? column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column} className={isNumeric(value, column) ? styles.right : undefined}>
                  {isObject(row) && row[column] !== undefined && (
                    <ValueView value={row[column]} path={[...inner, column]} labels={labels} language={language} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

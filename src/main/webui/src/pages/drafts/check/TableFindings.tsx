import { Heading } from '@tehik-ee/tedi-react/tedi';
import { Link } from 'react-router-dom';
import type { EditionChecks } from '../../../api/drafts';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { usePlaceName } from '../placeName';
import { tableAddress } from '../places';
import { exampleLine } from '../table/marks';
import { IdleWhy } from './IdleWhy';
import { checkTexts } from './texts';

type Props = {
  draft: string;
  checks: EditionChecks[];
  /** a table that tells it by itself */
  besides?: { file: string; table: string };
};

/** Tables with gaps, overlaps or rows that never fire, with an example and the way to the table. */
export function TableFindings({ draft, checks, besides }: Props) {
  const text = useTexts(checkTexts);
  const name = usePlaceName();
  const tables = checks
    .flatMap(({ topics }) => topics.flatMap(({ tables: each }) => each))
    .filter(({ file, table }) => file !== besides?.file || table !== besides.table)
    .filter(({ gaps, overlaps, idle }) => gaps.some(({ onlyNull }) => !onlyNull) || overlaps.length > 0 || idle.length > 0);
  if (tables.length === 0) {
    return null;
  }
  return (
    <section className={styles.tight}>
      <Heading element="h3">{text.gaps}</Heading>
      <ul className={styles.plainList}>
        {tables.map((table) => (
          <li key={`${table.file} ${table.table}`} className={styles.card}>
            <Link to={tableAddress(draft, table.file, table.table)}>
              {table.table}, {name(table.file)}
            </Link>
            <ul>
              {table.overlaps.map(({ rows, example }, index) => (
                <li key={`o${index}`}>
                  {text.overlap}: {rows.join(', ')}; {text.example}: <code>{exampleLine(example)}</code>
                </li>
              ))}
              {table.gaps
                .filter(({ onlyNull }) => !onlyNull)
                .map(({ where, example }, index) => (
                  <li key={`g${index}`}>
                    {text.gap}: <code>{where}</code>
                    {example.length > 0 && (
                      <>
                        ; {text.example}: <code>{exampleLine(example)}</code>
                      </>
                    )}
                  </li>
                ))}
              {table.idle.map((idle) => (
                <li key={idle.row}>
                  {idle.row} {text.idle}. <IdleWhy idle={idle} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

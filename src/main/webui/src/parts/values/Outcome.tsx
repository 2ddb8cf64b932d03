import type { ExactObject } from '../../api/exact';
import type { Schema } from '../../api/schema';
import type { Language } from '../../language';
import type { Labels } from './labels';
import { ValueView } from './ValueView';
import styles from './values.module.css';

type Props = {
  outcome: ExactObject;
  /** the outcome that is shown elsewhere: the verdict */
  without?: string | null;
  schema?: Schema;
  labels: Labels;
  language?: Language;
};

/** The outcomes of a decision under the names that the rules give them. */
export function Outcome({ outcome, without = null, schema, labels, language }: Props) {
  const shown = Object.entries(outcome).filter(([name]) => name !== without);
  if (shown.length === 0) {
    return null;
  }
  return (
    <dl className={styles.outcome}>
      {shown.map(([name, value]) => (
        <div key={name} className={Array.isArray(value) && value.length > 0 ? styles.long : undefined}>
          <dt>{schema?.properties?.[name]?.title ?? labels([name])?.label ?? name}</dt>
          <dd>
            <ValueView value={value} path={[name]} labels={labels} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

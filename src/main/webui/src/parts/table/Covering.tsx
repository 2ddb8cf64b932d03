import { StatusBadge } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import { tableTexts } from './texts';
import { usePrinting } from './usePrinting';
import style from './TableView.module.css';

const MOST = 12;

/** The cases that make a row fire. */
export function Covering({ cases, address }: { cases: string[]; address?: (id: string) => string }) {
  const text = useTexts(tableTexts);
  const printing = usePrinting();
  if (cases.length === 0) {
    return (
      <StatusBadge color="warning" icon="warning">
        {text.noCase}
      </StatusBadge>
    );
  }
  return (
    <details className={style.cases} {...(printing && { open: true })}>
      <summary>{text.covered(cases.length)}</summary>
      <ul>
        {cases.slice(0, printing ? undefined : MOST).map((id) => (
          <li key={id}>{address ? <a href={address(id)}>{id}</a> : id}</li>
        ))}
        {cases.length > MOST && !printing && <li>{text.moreCases(cases.length - MOST)}</li>}
      </ul>
    </details>
  );
}

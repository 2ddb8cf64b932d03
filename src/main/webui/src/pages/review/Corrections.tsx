import { useTexts } from '../../language';
import { Notice } from '../../parts/Notice';
import type { EditionName } from './proposal';
import { reviewTexts } from './texts';

/** What the text has to say of published editions that a draft changes. */
export function Corrections({ corrections, missing }: { corrections: EditionName[]; missing: EditionName[] }) {
  const text = useTexts(reviewTexts);
  return corrections.length === 0 ? null : (
    <Notice type={missing.length > 0 ? 'warning' : 'info'} title={text.correctionTitle}>
      <p>{text.correctionText}</p>
      <p>
        <code>{corrections.map(({ instrument, edition }) => `${text.correctionMark} \`${instrument}\` ${edition}. …`).join('\n')}</code>
      </p>
      {missing.length > 0 && (
        <p>
          <strong>{text.correctionMissing}</strong> {missing.map(({ instrument, edition }) => `${instrument} ${edition}`).join(', ')}
        </p>
      )}
    </Notice>
  );
}

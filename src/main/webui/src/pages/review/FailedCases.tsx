import { Heading } from '@tehik-ee/tedi-react/tedi';
import type { Broken } from '../drafts/check/FailedCases';
import { DifferenceTable } from '../drafts/check/DifferenceTable';
import { checkTexts } from '../drafts/check/texts';
import { useTexts } from '../../language';
import style from './review.module.css';

/** Cases that have another answer than they expect: what was expected and what came. */
export function FailedCases({ draft, failed }: { draft: string; failed: Broken[] }) {
  const text = useTexts(checkTexts);
  return (
    <div className={style.part}>
      <Heading element="h3" modifiers="h4">
        {text.failedCases(failed.length)}
      </Heading>
      {failed.map((broken) => (
        <div key={broken.key}>
          <p>
            <strong>{broken.result.tested.name}</strong> <code className={style.small}>{broken.result.tested.id}</code>
          </p>
          <DifferenceTable draft={draft} broken={broken} />
        </div>
      ))}
    </div>
  );
}

import { StatusBadge } from '@tehik-ee/tedi-react/tedi';
import type { ReactNode } from 'react';
import type { Draft } from '../../api/drafts';
import { useMay } from '../../api/session';
import { useLanguage, useTexts } from '../../language';
import { moment } from '../../language/format';
import { Findings } from '../../parts/Findings';
import { Notice } from '../../parts/Notice';
import { STATE_COLORS, stateTexts } from '../drafts/states';
import { UpdateDraft } from '../drafts/UpdateDraft';
import { person } from './people';
import { reviewTexts } from './texts';
import style from './review.module.css';

/** How a draft stands, who wrote it, and what stands in its way. */
export function Standing({ draft }: { draft: Draft }) {
  const text = useTexts(reviewTexts);
  const { language } = useLanguage();
  const { states } = useTexts(stateTexts);
  const mayWrite = useMay('editor');
  return (
    <>
      <dl className={style.facts}>
        <div>
          <dt>
            <StatusBadge color={STATE_COLORS[draft.state]} size="large">
              {states[draft.state]}
            </StatusBadge>
          </dt>
        </div>
        <Fact name={text.authors}>{draft.authors.map(person).join(', ')}</Fact>
        <Fact name={text.base}>
          <code title={draft.base}>{draft.base.slice(0, 8)}</code>
        </Fact>
        <Fact name={text.approvedBy}>{draft.approvedBy && person(draft.approvedBy)}</Fact>
        <Fact name={text.publishAt}>{draft.state === 'approved' && moment(draft.publishAt, language)}</Fact>
        <Fact name={text.becameRelease}>{draft.release && <code>{draft.release.slice(0, 8)}</code>}</Fact>
      </dl>
      {draft.behind && (draft.state === 'open' || draft.state === 'submitted') && <UpdateDraft draft={draft} editable={mayWrite && draft.state === 'open'} />}
      {draft.state === 'failed' && (
        <Notice type="danger" title={text.failedTitle}>
          {text.failedText}
        </Notice>
      )}
      <Findings findings={draft.findings} />
      {draft.toLookAt.length > 0 && draft.state !== 'published' && (
        <Notice type="info" title={text.toLookAt}>
          <ul>
            {draft.toLookAt.map((one) => (
              <li key={one} lang="en">
                {one}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}

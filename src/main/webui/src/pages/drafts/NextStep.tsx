import { Link as TediLink } from '@tehik-ee/tedi-react/tedi';
import { Link } from 'react-router-dom';
import type { Draft } from '../../api/drafts';
import { useMay, useSession } from '../../api/session';
import { moment } from '../../language/format';
import { useLanguage, useTexts } from '../../language';
import { isAmong } from '../review/people';
import { useChecking } from './check/checks';
import styles from './drafts.module.css';
import { type Next, nextOf } from './next';
import { draftAddress } from './places';
import { nextTexts } from './nextTexts';

const TARGETS: Partial<Record<Next, string>> = {
  mend: '#check',
  look: '/review',
  submit: '/review',
  approve: '/review',
};

/** What the person who looks at a draft does next, and where. */
export function NextStep({ draft }: { draft: Draft }) {
  const text = useTexts(nextTexts);
  const { language } = useLanguage();
  const session = useSession();
  const { running, result, outdated } = useChecking(draft.id);
  const who = { editor: useMay('editor'), approver: useMay('approver'), author: isAmong(session, draft.authors) };
  const next = nextOf(draft, who, { running, passed: outdated ? null : (result?.passed ?? null) });
  const target = TARGETS[next];
  return (
    <section className={`${styles.card} ${styles.next}`} aria-label={text.title}>
      <p>
        <strong>{text.title}.</strong> {next === 'planned' && draft.publishAt !== null ? text.plannedAt(moment(draft.publishAt, language)) : text.words[next]}
      </p>
      {target !== undefined && (
        <TediLink as={Link} to={`${draftAddress(draft.id)}${target}`}>
          {text.links[next]}
        </TediLink>
      )}
      {next === 'published' && (
        <TediLink as={Link} to="/releases">
          {text.links.published}
        </TediLink>
      )}
    </section>
  );
}

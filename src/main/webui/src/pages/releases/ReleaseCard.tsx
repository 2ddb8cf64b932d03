import { Button, Heading, StatusBadge, type StatusBadgeColor } from '@tehik-ee/tedi-react/tedi';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Release } from '../../api/releases';
import { useLanguage, useTexts } from '../../language';
import { moment, person } from '../../language/format';
import { historyWords } from '../../parts/differences/summary';
import { Findings } from '../../parts/Findings';
import { before, comparison, lastMoment, said, short } from './history';
import { releaseTexts } from './texts';
import style from './releases.module.css';

const COLORS: Record<Release['state'], StatusBadgeColor> = { active: 'success', passed: 'neutral', refused: 'danger', judging: 'brand' };

type Props = { release: Release; all: Release[]; onActivate?: () => void };

/** One content of the rules and what became of it. */
export function ReleaseCard({ release, all, onActivate }: Props) {
  const text = useTexts(releaseTexts);
  const { language } = useLanguage();
  const active = all.find((one) => one.active);
  const previous = before(release, all);
  const why = said(release.origin?.message);
  const id = `release-${short(release.release)}`;
  return (
    <article aria-labelledby={id} className={style.card}>
      <div className={style.head}>
        <Heading element="h2" modifiers="h4" id={id}>
          {why.first || `${text.release} ${short(release.release)}`}
        </Heading>
        <StatusBadge color={COLORS[release.state]} size="large">
          {text.states[release.state]}
        </StatusBadge>
        <time dateTime={lastMoment(release) ?? undefined}>{moment(lastMoment(release), language)}</time>
      </div>
      <dl className={style.facts}>
        <Fact name={text.release}>
          <code title={release.release}>{short(release.release)}</code>
        </Fact>
        <Fact name={text.author}>{release.origin?.author && person(release.origin.author)}</Fact>
        <Fact name={text.approvedBy}>{why.approvedBy && person(why.approvedBy)}</Fact>
        {why.rest && (
          <Fact name={text.why}>
            <span className={style.message}>{why.rest}</span>
          </Fact>
        )}
        <Fact name={text.changes}>{release.changes && historyWords(release.changes, language)}</Fact>
        <Fact name={text.cases}>
          {release.cases ? text.casesRun(release.cases.run, release.cases.failed) : release.state === 'judging' ? null : text.casesNotRun}
        </Fact>
        <Fact name={text.judged}>{moment(release.judged, language)}</Fact>
        {release.activations.length > 0 && (
          <Fact name={text.activations}>
            <ul className={style.list}>
              {release.activations.map(({ at, cause, by, reason }) => (
                <li key={at}>
                  {moment(at, language)}: {text.causes[cause]}
                  {cause === 'REQUEST' && by && `, ${text.by(person(by))}`}
                  {cause === 'REQUEST' && reason && `. ${reason}`}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {release.findings.length > 0 && (
        <details open={release.state === 'refused' && release.findings.length <= 3}>
          <summary>{`${release.state === 'refused' ? text.refusedBecause : text.findings} (${release.findings.length})`}</summary>
          <Findings findings={release.findings} />
        </details>
      )}
      <div className="actions">
        {active && !release.active && release.state !== 'refused' && release.state !== 'judging' && (
          <Link to={comparison(active.release, release.release)} aria-label={`${text.compareActive}: ${short(release.release)}`}>
            {text.compareActive}
          </Link>
        )}
        {previous && previous !== active?.release && release.state !== 'refused' && release.state !== 'judging' && (
          <Link to={comparison(previous, release.release)} aria-label={`${text.comparePrevious}: ${short(release.release)}`}>
            {text.comparePrevious}
          </Link>
        )}
        {onActivate && (
          <Button size="small" visualType="secondary" onClick={onActivate} aria-label={`${text.activate}: ${short(release.release)}`}>
            {text.activate}
          </Button>
        )}
      </div>
    </article>
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

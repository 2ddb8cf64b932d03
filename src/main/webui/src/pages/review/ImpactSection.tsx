import { Checkbox, Radio } from '@tehik-ee/tedi-react/tedi';
import { useRef, useState } from 'react';
import type { Draft, ImpactOrder } from '../../api/drafts';
import { type ImpactReport, readMoney } from '../../api/impact';
import { useTexts } from '../../language';
import { day } from '../../language/format';
import { BeginButton } from '../../parts/BeginButton';
import { TextField } from '../../parts/fields';
import { ImpactView } from './ImpactView';
import { Progress } from './Progress';
import { reviewTexts } from './texts';
import { useRun } from './useRun';
import style from './review.module.css';

type Portfolio = 'published' | 'cases' | 'records';

/** Asks the release in force and the draft the same questions, and shows what differs. */
export function ImpactSection({ draft }: { draft: Draft }) {
  const text = useTexts(reviewTexts);
  const [portfolio, setPortfolio] = useState<Portfolio>('published');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { run, start, stop } = useRun<ImpactReport>(`/api/drafts/${draft.id}/impact`, readMoney);
  const begin = useRef<HTMLButtonElement>(null);
  const [asIf, setAsIf] = useState(true);
  const begun = draft.newEdition;
  const body: ImpactOrder = {
    portfolio: portfolio === 'records' ? portfolio : 'cases',
    ...(portfolio === 'published' ? { kind: portfolio } : {}),
    ...(portfolio === 'records' && from !== '' ? { from } : {}),
    ...(portfolio === 'records' && to !== '' ? { to } : {}),
    ...(begun && asIf ? { asIf: { instrument: begun.instrument, before: begun.from, after: begun.edition } } : {}),
  };
  return (
    <>
      <p>{text.impactIntro}</p>
      <fieldset className={`${style.choice} no-print`}>
        <legend>{text.portfolio}</legend>
        {(['published', 'cases', 'records'] as const).map((one) => (
          <Radio
            key={one}
            id={`portfolio-${one}`}
            name="portfolio"
            value={one}
            label={text.portfolios[one]}
            checked={portfolio === one}
            onChange={() => setPortfolio(one)}
          />
        ))}
        {portfolio === 'records' && (
          <div className={style.days}>
            <TextField id="records-from" label={text.recordsFrom} size="small" value={from} onChange={setFrom} attributes={{ type: 'date' }} />
            <TextField id="records-to" label={text.recordsTo} size="small" value={to} onChange={setTo} attributes={{ type: 'date' }} />
          </div>
        )}
        {begun && (
          <Checkbox id="as-if" name="as-if" value="on" label={text.asIf(day(begun.edition))} checked={asIf} onChange={(_, on) => setAsIf(on)} />
        )}
      </fieldset>
      <BeginButton ref={begin} className={style.action} running={run.state === 'running'} onBegin={() => void start(body)}>
        {text.runImpact}
      </BeginButton>
      <Progress run={run} name={text.impact} onStop={stop} begin={begin} />
      {run.state === 'done' && <ImpactView report={run.result} />}
    </>
  );
}

import { Alert } from '@tehik-ee/tedi-react/tedi';
import { useSearchParams } from 'react-router-dom';
import { Link } from 'react-router-dom';
import { useTexts } from '../../language';
import { Page } from '../../parts/Page';
import { Failed, Loading, Shown } from '../../parts/States';
import { Chooser } from './Chooser';
import { editionOn } from './choice';
import { tryTexts } from './texts';
import { TryTopic } from './TryTopic';
import { type Asked, useDraft, useInstruments, useReceipt } from './useTry';
import styles from './try.module.css';

export type Choice = { instrument: string | null; topic: string | null; on: string | null };

/** Asks the rules about data that one fills in, without a record of it. */
export default function TryPage() {
  const text = useTexts(tryTexts);
  const [parameters, setParameters] = useSearchParams();
  const draft = parameters.get('draft');
  const decision = parameters.get('decision');
  const instruments = useInstruments(draft);
  const named = useDraft(draft);
  const receipt = useReceipt(decision);
  const choice: Choice = {
    instrument: parameters.get('instrument') ?? receipt.data?.instrument ?? null,
    topic: parameters.get('topic') ?? receipt.data?.topic ?? null,
    on: parameters.get('on') ?? receipt.data?.on ?? null,
  };
  const change = (next: Partial<Choice> & { case?: string | null }) => {
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries({ ...choice, ...next })) {
          if (value) {
            after.set(name, value);
          } else {
            after.delete(name);
          }
        }
        return after;
      },
      { replace: true },
    );
  };
  if (decision !== null && receipt.isPending) {
    return (
      <Page title={text.title}>
        <Loading />
      </Page>
    );
  }
  return (
    <Page title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      {draft !== null && (
        <Alert type="info" role="none">
          {text.inDraft(named.data?.name ?? draft)} <Link to={`/drafts/${draft}`}>{text.toDraft}</Link>
        </Alert>
      )}
      {receipt.error !== null && <Failed problem={receipt.error} />}
      {receipt.data && (
        <Alert type={receipt.data.input ? 'info' : 'warning'} role="none">
          {receipt.data.input ? text.fromDecision : text.noInput}{' '}
          <Link to={`/decisions/${receipt.data.id}`}>{receipt.data.id}</Link>
        </Alert>
      )}
      <Shown query={instruments}>
        {(known) => {
          const instrument = known.find(({ instrument: name }) => name === choice.instrument);
          const edition = editionOn(instrument, choice.on);
          const asked: Asked | null =
            instrument && edition && choice.topic && choice.on && edition.topics.includes(choice.topic)
              ? { instrument: instrument.instrument, topic: choice.topic, edition: edition.edition, on: choice.on, draft }
              : null;
          return (
            <>
              <Chooser instruments={known} choice={choice} edition={edition} draft={draft} onChange={(next) => change({ ...next, case: null })} />
              {asked ? (
                <TryTopic
                  key={[asked.instrument, asked.topic, asked.edition, draft].join('/')}
                  asked={asked}
                  chosenCase={parameters.get('case')}
                  receipt={receipt.data ?? null}
                  onCase={(id, on) => change({ case: id, ...(on ? { on } : {}) })}
                />
              ) : (
                <p>{text.chooseFirst}</p>
              )}
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

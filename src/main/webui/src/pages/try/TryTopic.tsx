import { Alert, Button, Select } from '@tehik-ee/tedi-react/tedi';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Receipt } from '../../api/decisions';
import { type Exact, type ExactObject, sameExact } from '../../api/exact';
import { useSession } from '../../api/session';
import { useLanguage, useTexts } from '../../language';
import { Failed, Shown } from '../../parts/States';
import { labelsOf } from '../../parts/values/labels';
import { Answer } from './Answer';
import { atPlaces } from './choice';
import { FormContext } from './form/context';
import { blank, type Field, formOf, isEmptyList, places, put, valueAt } from './form/fields';
import formStyles from './form/form.module.css';
import { Places } from './form/GroupField';
import { forgetInput, keepInput, keptAt, keptInput } from './kept';
import { Mistakes } from './Mistakes';
import { tryTexts } from './texts';
import styles from './try.module.css';
import { type Asked, type ExactCase, mistakesOf, tryOut, useSchema, useTopic } from './useTry';

type Props = {
  asked: Asked;
  chosenCase: string | null;
  receipt: Receipt | null;
  onCase: (id: string | null, on: string | null) => void;
};

/** The form of a topic and what the rules answer to it. */
export function TryTopic(props: Props) {
  const schema = useSchema(props.asked);
  const topic = useTopic(props.asked);
  const form = useMemo(
    () => (schema.data && !topic.isPending ? formOf(schema.data.input, labelsOf(topic.data?.outline)) : null),
    [schema.data, topic.data, topic.isPending],
  );
  return (
    <Shown query={{ ...schema, data: form ?? undefined, isPending: schema.isPending || topic.isPending }}>
      {(shown) => (
        <>
          {topic.error !== null && <Failed problem={topic.error} />}
          <Filled {...props} form={shown} cases={topic.data?.cases ?? []} />
        </>
      )}
    </Shown>
  );
}

function Filled({ asked, chosenCase, receipt, onCase, form, cases }: Props & { form: Field; cases: ExactCase[] }) {
  const text = useTexts(tryTexts);
  const given = chosenCase ? cases.find(({ id }) => id === chosenCase)?.given : receipt?.input;
  const from = chosenCase ?? receipt?.id ?? null;
  const signedIn = useSession()?.name ?? null;
  // Who is signed out meanwhile keeps the place of before.
  const known = useRef(signedIn);
  known.current = signedIn ?? known.current;
  const person = known.current;
  const place = keptAt(person, asked, from);
  const original = given ?? blank(form) ?? {};
  const [value, setValue] = useState<Exact>(() => keptInput(place) ?? original);
  const [kept, setKept] = useState(() => !sameExact(value, original));
  const answering = useMutation({ mutationFn: (input: Exact) => tryOut(asked, input) });
  const { language } = useLanguage();
  const result = useRef<HTMLDivElement>(null);
  const fill = (next: Exact) => {
    setValue(next);
    setKept(false);
    answering.reset();
  };
  const mistakes = useMemo(
    () =>
      mistakesOf(answering.error).map(({ pointer, kind, detail, expected }) => ({
        pointer,
        text: isEmptyList(valueAt(answering.variables, pointer))
          ? text.mistakes['empty-list']!
          : language === 'et' && kind ? (text.mistakes[kind] ?? detail) : [detail, expected && `${text.expected}: ${expected}.`].filter(Boolean).join(' '),
      })),
    [answering.error, answering.variables, language, text],
  );
  // Several changes may come before the page is drawn again.
  const latest = useRef(value);
  latest.current = value;
  const shownPlaces = places(form, value);
  const shown = atPlaces(mistakes, shownPlaces);
  const state = {
    mistakes: shown,
    change: (path: (string | number)[], next: Exact | undefined) => {
      latest.current = put(latest.current, path, next) ?? {};
      setValue(latest.current);
      keepInput(place, latest.current);
    },
  };
  const choose = (id: string) => {
    const chosen = cases.find((each) => each.id === id);
    if (chosen) {
      forgetInput(keptAt(person, asked, id));
      fill(chosen.given);
      onCase(chosen.id, chosen.on);
    }
  };
  const ask = () =>
    answering.mutate(value, { onSettled: () => window.setTimeout(() => result.current?.focus(), 0) });
  const caseOptions = cases.map(({ id, name }) => ({ value: id, label: `${id}: ${name}` }));
  return (
    <div className={styles.sides}>
      <section aria-labelledby="try-data" className={styles.data}>
        <h2 id="try-data">{text.data}</h2>
        {cases.length > 0 && (
          <Select
            id="try-case"
            label={text.fromCase}
            options={caseOptions}
            value={caseOptions.find(({ value: id }) => id === chosenCase) ?? null}
            placeholder={text.choose}
            helper={{ type: 'hint', text: text.fromCaseHelp }}
            isClearable={false}
            onChange={(next) => choose((next as { value: string } | null)?.value ?? '')}
          />
        )}
        {kept && (
          <Alert type="info" role="status">
            <p>{from === null ? text.keptForm : text.keptData}</p>
            <Button
              size="small"
              visualType="secondary"
              onClick={() => {
                forgetInput(place);
                fill(original);
              }}
            >
              {from === null ? text.clear : text.original}
            </Button>
          </Alert>
        )}
        <form
          className={formStyles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <FormContext.Provider value={state}>
            <Places field={form} value={value} path={[]} />
          </FormContext.Provider>
          <div className={styles.buttons}>
            <Button type="submit" isLoading={answering.isPending}>
              {text.ask}
            </Button>
            <Button
              visualType="secondary"
              onClick={() => {
                forgetInput(place);
                fill(blank(form) ?? {});
              }}
            >
              {text.clear}
            </Button>
          </div>
        </form>
      </section>
      <div ref={result} tabIndex={-1} className={styles.result}>
        {mistakes.length > 0 ? (
          <Mistakes form={form} shown={shown} count={mistakes.length} />
        ) : (
          answering.error !== null && <Failed problem={answering.error} again={ask} />
        )}
        {answering.data && (
          <Answer
            asked={asked}
            trial={answering.data}
            input={answering.variables as ExactObject}
            stale={!sameExact(answering.variables, value) || answering.data.on !== asked.on}
          />
        )}
      </div>
    </div>
  );
}

import { Button, Select } from '@tehik-ee/tedi-react/tedi';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Receipt } from '../../api/decisions';
import { type Exact, type ExactObject, readExact, sameExact, writeExact } from '../../api/exact';
import { useLanguage, useTexts } from '../../language';
import { Failed, Shown } from '../../parts/States';
import { labelsOf } from '../../parts/values/labels';
import { Answer } from './Answer';
import { atPlaces } from './choice';
import { FormContext } from './form/context';
import { blank, type Field, formOf, isEmptyList, places, put, valueAt } from './form/fields';
import formStyles from './form/form.module.css';
import { Places } from './form/GroupField';
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

/** What was typed is kept in this window, so that signing in again loses nothing. */
function keptAt({ instrument, topic, edition, draft }: Asked, from: string | null): string {
  return `kaskkiri.try:${[draft, instrument, topic, edition, from].join('/')}`;
}

function begun(asked: Asked, from: string | null, given: ExactObject | null | undefined, form: Field): Exact {
  const kept = sessionStorage.getItem(keptAt(asked, from));
  return kept === null ? (given ?? blank(form) ?? {}) : readExact(kept);
}

function Filled({ asked, chosenCase, receipt, onCase, form, cases }: Props & { form: Field; cases: ExactCase[] }) {
  const text = useTexts(tryTexts);
  const given = chosenCase ? cases.find(({ id }) => id === chosenCase)?.given : receipt?.input;
  const from = chosenCase ?? receipt?.id ?? null;
  const [value, setValue] = useState<Exact>(() => begun(asked, from, given, form));
  const answering = useMutation({ mutationFn: (input: Exact) => tryOut(asked, input) });
  const { language } = useLanguage();
  const result = useRef<HTMLDivElement>(null);
  const fill = (next: Exact) => {
    setValue(next);
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
  const known = places(form, value);
  const shown = atPlaces(mistakes, known);
  const state = {
    mistakes: shown,
    change: (path: (string | number)[], next: Exact | undefined) =>
      setValue((before) => {
        const after = put(before, path, next) ?? {};
        sessionStorage.setItem(keptAt(asked, from), writeExact(after));
        return after;
      }),
  };
  const choose = (id: string) => {
    const chosen = cases.find((each) => each.id === id);
    if (chosen) {
      sessionStorage.removeItem(keptAt(asked, id));
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
                sessionStorage.removeItem(keptAt(asked, from));
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

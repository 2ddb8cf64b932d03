import { Button, Select } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { useTexts } from '../../language';
import { DayField } from '../../parts/day/DayField';
import { TextField } from '../../parts/fields';
import { type Named, useRuleNames } from '../../parts/names/useRuleNames';
import styles from './decisions.module.css';
import type { FilterName, Filters } from './filters';
import { decisionTexts } from './texts';

type Props = { filters: Filters; onSearch: (filters: Filters) => void };

/** Everything by which decisions are found. */
export function SearchForm({ filters, onSearch }: Props) {
  const text = useTexts(decisionTexts);
  const [typed, setTyped] = useState(filters);
  const set = (name: FilterName) => (value: string | null) =>
    setTyped((before) => {
      const { [name]: _, ...rest } = before;
      return value ? { ...rest, [name]: value } : rest;
    });
  const line = (name: 'caller' | 'code' | 'verdict') => (
    <TextField key={name} id={`find-${name}`} label={text[name]} size="small" value={typed[name] ?? ''} onChange={set(name)} />
  );
  const names = useRuleNames();
  const any = { value: '', label: text.any };
  const results = [
    { value: '', label: text.any },
    ...(['decided', 'undecided', 'refused'] as const).map((value) => ({ value: value as string, label: text.results[value] })),
  ];
  const orders = [
    { value: '', label: text.newest },
    { value: 'oldest', label: text.oldest },
  ];
  const choice = (name: 'instrument' | 'topic' | 'result' | 'order', options: { value: string; label: string }[]) => (
    <Select
      id={`find-${name}`}
      label={text[name]}
      size="small"
      options={options}
      value={options.find(({ value }) => value === (typed[name] ?? '')) ?? null}
      isClearable={false}
      isSearchable={false}
      onChange={(next) => set(name)((next as { value: string } | null)?.value ?? null)}
    />
  );
  return (
    <form
      role="search"
      aria-label={text.filters}
      className={`${styles.search} no-print`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed);
      }}
    >
      {choice('instrument', withTyped([any, ...names.instruments], typed.instrument))}
      {choice('topic', withTyped([any, ...names.topics(typed.instrument ?? null)], typed.topic))}
      {choice('result', results)}
      {line('verdict')}
      {line('code')}
      {line('caller')}
      <DayField id="find-from" label={text.from} size="small" value={typed.from ?? null} onChange={set('from')} />
      <DayField id="find-to" label={text.to} size="small" value={typed.to ?? null} onChange={set('to')} />
      <TextField
        id="find-changedBy"
        label={text.changedBy}
        size="small"
        value={typed.changedBy ?? ''}
        onChange={set('changedBy')}
        helper={{ text: text.changedByHelp }}
      />
      {choice('order', orders)}
      <div className={styles.buttons}>
        <Button type="submit" size="small">
          {text.search}
        </Button>
        <Button size="small" visualType="secondary" onClick={() => onSearch({})}>
          {text.clear}
        </Button>
      </div>
    </form>
  );
}

/** What an address asks for stays to be chosen, also where the active release has it no more. */
function withTyped(options: Named[], typed: string | undefined): Named[] {
  return typed === undefined || options.some(({ value }) => value === typed) ? options : [...options, { value: typed, label: typed }];
}

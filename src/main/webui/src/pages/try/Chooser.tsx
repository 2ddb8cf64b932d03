import { Select } from '@tehik-ee/tedi-react/tedi';
import type { InstrumentSummary } from '../../api/rules';
import { useBilingual, useTexts } from '../../language';
import { day } from '../../language/format';
import { DayField } from '../../parts/day/DayField';
import { isDay } from '../../parts/day/typed';
import { type Edition, topicsOf } from './choice';
import { tryTexts } from './texts';
import styles from './try.module.css';
import type { Choice } from './TryPage';
import { useTitles } from './useTry';

type Props = {
  instruments: InstrumentSummary[];
  choice: Choice;
  edition: Edition | null;
  draft: string | null;
  onChange: (next: Partial<Choice>) => void;
};

/** What is to be decided: instrument, topic and the day that counts. */
export function Chooser({ instruments, choice, edition, draft, onChange }: Props) {
  const text = useTexts(tryTexts);
  const said = useBilingual();
  const instrument = instruments.find(({ instrument: name }) => name === choice.instrument);
  const topics = edition?.topics ?? topicsOf(instrument);
  const titleOf = useTitles(instrument?.instrument ?? null, (edition ?? instrument?.editions.at(-1))?.edition ?? null, topics, draft);
  const instrumentOptions = instruments.map((each) => ({ value: each.instrument, label: said(each.title) }));
  const topicOptions = topics.map((topic) => ({ value: topic, label: said(titleOf(topic)) || topic }));
  const chosen = (next: unknown) => (next as { value: string } | null)?.value ?? null;
  const dayKnown = choice.on !== null && isDay(choice.on);
  return (
    <section aria-label={text.what} className={styles.chooser}>
      <Select
        id="try-instrument"
        label={text.instrument}
        required
        options={instrumentOptions}
        value={instrumentOptions.find(({ value }) => value === choice.instrument) ?? null}
        placeholder={text.choose}
        isClearable={false}
        onChange={(next) => onChange({ instrument: chosen(next), topic: null })}
      />
      <Select
        id="try-topic"
        label={text.topic}
        required
        disabled={!instrument}
        options={topicOptions}
        value={topicOptions.find(({ value }) => value === choice.topic) ?? null}
        placeholder={text.choose}
        isClearable={false}
        onChange={(next) => onChange({ topic: chosen(next) })}
      />
      <DayField
        id="try-on"
        label={text.on}
        required
        value={choice.on}
        onChange={(on) => onChange({ on })}
        helper={{ type: 'hint', text: edition ? `${text.edition}: ${period(edition)}` : text.onHelp }}
      />
      {dayKnown && instrument && !edition && (
        <p role="status" className={styles.wide}>
          {text.noEdition} {instrument.editions.map(period).join('; ')}
        </p>
      )}
    </section>
  );
}

function period({ validFrom, validTo }: Edition): string {
  return `${day(validFrom)}–${day(validTo)}`;
}

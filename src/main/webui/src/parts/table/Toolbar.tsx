import { Button, Checkbox, NumberField, Search } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import { tableTexts } from './texts';
import style from './TableView.module.css';

type Props = {
  id: string;
  searchable: boolean;
  search: string;
  onSearch: (text: string) => void;
  filtering: boolean;
  onFiltering: (on: boolean) => void;
  frozen: number;
  most: number;
  onFrozen: (count: number) => void;
  both: boolean | undefined;
  onBoth: (on: boolean) => void;
  words: boolean;
  onWords: (on: boolean) => void;
  fired: number | undefined;
  onlyFired: boolean;
  onOnlyFired: (on: boolean) => void;
  count: string;
};

/** What one can do with a table that is read: find, filter, freeze, choose what is shown. */
export function Toolbar(props: Props) {
  const text = useTexts(tableTexts);
  const { id } = props;
  return (
    <div className={`${style.toolbar} no-print`}>
      {props.searchable && (
        <>
          <Search
            id={`${id}-search`}
            label={text.search}
            size="small"
            value={props.search}
            onChange={props.onSearch}
            isClearable
            className={style.search}
          />
          <Button
            size="small"
            visualType="secondary"
            iconLeft="filter_alt"
            aria-pressed={props.filtering}
            onClick={() => props.onFiltering(!props.filtering)}
          >
            {text.filters}
          </Button>
        </>
      )}
      {props.most > 5 && (
        <NumberField
          id={`${id}-frozen`}
          label={text.frozen}
          size="small"
          min={0}
          max={props.most}
          step={1}
          value={props.frozen}
          onChange={(count) => props.onFrozen(Math.max(0, Math.min(props.most, Math.trunc(count) || 0)))}
        />
      )}
      {props.both !== undefined && <Choice id={`${id}-both`} label={text.both} on={props.both} choose={props.onBoth} />}
      <Choice id={`${id}-words`} label={text.words} on={props.words} choose={props.onWords} />
      {props.fired !== undefined && props.fired > 0 && (
        <Choice id={`${id}-fired`} label={text.onlyFired} on={props.onlyFired} choose={props.onOnlyFired} />
      )}
      <p role="status" className={style.count}>
        {props.count}
        {props.fired !== undefined && `, ${text.firedRows(props.fired)}`}
      </p>
    </div>
  );
}

function Choice({ id, label, on, choose }: { id: string; label: string; on: boolean; choose: (on: boolean) => void }) {
  return <Checkbox id={id} name={id} value="on" label={label} checked={on} onChange={(_, checked) => choose(checked)} />;
}

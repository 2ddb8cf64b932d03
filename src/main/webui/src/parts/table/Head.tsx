import { Icon } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import { parts, type ShownColumn } from './columns';
import { NAME, type Sorting } from './rows';
import { tableTexts } from './texts';
import style from './TableView.module.css';

type Props = {
  columns: ShownColumn[];
  lefts: (number | undefined)[];
  cases: boolean;
  sorting: Sorting;
  onSort: (column: number) => void;
  filters: Record<number, string> | null;
  onFilter: (column: number, text: string) => void;
};

/** The heads of the columns, below what they are for. */
export function Head({ columns, lefts, cases, sorting, onSort, filters, onFilter }: Props) {
  const text = useTexts(tableTexts);
  const filter = (column: number, title: string) =>
    filters && (
      <input
        className={style.filter}
        aria-label={text.filter(title)}
        value={filters[column] ?? ''}
        onChange={(event) => onFilter(column, event.target.value)}
      />
    );
  return (
    <thead>
      <tr className={style.parts}>
        <td style={{ left: lefts[0] }} className={lefts[0] === undefined ? undefined : style.frozen} />
        {parts(columns).map(({ part, count }, index) => (
          <th key={index} scope="colgroup" colSpan={count} className={style[part]}>
            <span className={style.sticky}>{text.parts[part]}</span>
          </th>
        ))}
        {cases && <td />}
      </tr>
      <tr>
        <ColumnHead column={NAME} title={text.row} sorting={sorting} onSort={onSort} left={lefts[0]}>
          {filter(NAME, text.row)}
        </ColumnHead>
        {columns.map(({ index, title, column, numeric, part }, place) => (
          <ColumnHead
            key={index}
            column={index}
            title={title}
            name={column.name === title ? undefined : column.name}
            allowed={column.allowedValues}
            numeric={numeric}
            part={part}
            sorting={sorting}
            onSort={onSort}
            left={lefts[place + 1]}
          >
            {filter(index, title)}
          </ColumnHead>
        ))}
        {cases && (
          <th scope="col">
            <span className={style.title}>{text.cases}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

type ColumnProps = {
  column: number;
  title: string;
  name?: string;
  allowed?: string | null;
  numeric?: boolean;
  part?: string;
  sorting: Sorting;
  onSort: (column: number) => void;
  left: number | undefined;
  children: React.ReactNode;
};

function ColumnHead({ column, title, name, allowed, numeric, part, sorting, onSort, left, children }: ColumnProps) {
  const text = useTexts(tableTexts);
  const mine = sorting?.column === column ? sorting : null;
  const classes = [left !== undefined && style.frozen, numeric && 'number', part && style[part]].filter(Boolean).join(' ');
  return (
    <th scope="col" className={classes} style={{ left }} aria-sort={mine ? (mine.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" className={style.sort} onClick={() => onSort(column)} title={text.sort(title)}>
        <span className={style.title}>{title}</span>
        <Icon name={mine ? (mine.down ? 'arrow_downward' : 'arrow_upward') : 'unfold_more'} size={16} color={mine ? 'brand' : 'tertiary'} />
      </button>
      {name && <code className={style.name}>{name}</code>}
      {allowed && (
        <span className={style.name}>
          {text.allowed}: <code>{allowed}</code>
        </span>
      )}
      {children}
    </th>
  );
}

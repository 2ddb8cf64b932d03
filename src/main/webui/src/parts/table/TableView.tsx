import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Table } from '../../api/rules';
import { useLanguage, useTexts } from '../../language';
import { Notice } from '../Notice';
import { hasLanguages, shownColumns } from './columns';
import { Legend } from './Legend';
import { named, type NamedRow, nextSorting, type Sorting, wantedRows } from './rows';
import { TableGrid } from './TableGrid';
import { tableTexts } from './texts';
import { Toolbar } from './Toolbar';
import style from './TableView.module.css';

/** From so many rows on, only those are drawn that can be seen. */
const MANY = 80;
/** From so many rows on, one may want to search. */
const SOME = 6;

export type TableViewProps = {
  table: Table;
  /** what people call it */
  name: string;
  /** names of the rows that fired: the id of each, or its number if it has none; undefined if nothing was decided */
  fired?: ReadonlySet<string>;
  /** which cases cover a row, by its name as in `fired`; undefined if that is not known */
  cases?: (row: string) => string[];
  /** where a case is told */
  caseAddress?: (id: string) => string;
};

/** A decision table, relation or list as staff read it. */
export function TableView({ table, name, fired, cases, caseAddress }: TableViewProps) {
  const text = useTexts(tableTexts);
  const { language } = useLanguage();
  const id = useId();
  const [search, setSearch] = useState('');
  const [filters, setFilters] = useState<Record<number, string>>({});
  const [filtering, setFiltering] = useState(false);
  const [sorting, setSorting] = useState<Sorting>(null);
  const [onlyFired, setOnlyFired] = useState(false);
  const [both, setBoth] = useState(false);
  const [words, setWords] = useState(true);
  const [frozen, setFrozen] = useState(1);
  const sought = useDeferredValue(search);
  const columns = useMemo(() => shownColumns(table, language, both), [table, language, both]);
  const all = useMemo(() => named(table.rows), [table]);
  const only = onlyFired && fired ? fired : null;
  const rows: NamedRow[] = useMemo(
    () => wantedRows(all, { search: sought, filters, sorting, only }),
    [all, sought, filters, sorting, only],
  );
  if (all.length === 0) {
    return <p>{text.empty}</p>;
  }
  const clear = () => {
    setSearch('');
    setFilters({});
    setOnlyFired(false);
  };
  return (
    <div className={style.view}>
      <Toolbar
        id={id}
        searchable={all.length >= SOME}
        search={search}
        onSearch={setSearch}
        filtering={filtering}
        onFiltering={(on) => {
          setFiltering(on);
          setFilters({});
        }}
        frozen={frozen}
        most={columns.length}
        onFrozen={setFrozen}
        both={hasLanguages(table) ? both : undefined}
        onBoth={setBoth}
        words={words}
        onWords={setWords}
        fired={fired && all.filter(({ key }) => fired.has(key)).length}
        onlyFired={onlyFired}
        onOnlyFired={setOnlyFired}
        count={text.shown(rows.length, all.length)}
      />
      {rows.length === 0 && (
        <Notice live>
          {text.nothing}{' '}
          <button type="button" className={style.plain} onClick={clear}>
            {text.clear}
          </button>
        </Notice>
      )}
      <TableGrid
        name={name}
        columns={columns}
        rows={rows}
        all={all.length}
        virtual={rows.length > MANY}
        words={words}
        frozen={frozen}
        sorting={sorting}
        onSort={(column) => setSorting(nextSorting(sorting, column))}
        filters={filtering ? filters : null}
        onFilter={(column, wanted) => setFilters({ ...filters, [column]: wanted })}
        fired={fired}
        cases={cases}
        caseAddress={caseAddress}
      />
      <Legend policy={table.hitPolicy} aggregation={table.aggregation} />
    </div>
  );
}

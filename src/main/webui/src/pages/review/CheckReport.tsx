import { Heading } from '@tehik-ee/tedi-react/tedi';
import type { CheckResult, ColumnValue, TableCheck } from '../../api/drafts';
import { Link } from 'react-router-dom';
import { useTexts } from '../../language';
import { Findings } from '../../parts/Findings';
import { Notice } from '../../parts/Notice';
import { brokenIn } from '../drafts/check/FailedCases';
import { IdleWhy } from '../drafts/check/IdleWhy';
import { toldByTables } from '../drafts/check/toldByTables';
import { caseCount, faulty, uncovered } from './check';
import { FailedCases } from './FailedCases';
import { Uncovered } from './Uncovered';
import { reviewTexts } from './texts';
import style from './review.module.css';

/** What the gate would say of a draft. */
export function CheckReport({ draft, result }: { draft: string; result: CheckResult }) {
  const text = useTexts(reviewTexts);
  const failed = result.report === null ? [] : brokenIn(result.report);
  const tables = faulty(result.checks);
  const rows = uncovered(result.checks);
  const cases = failed.map(({ result: { tested } }) => tested.id);
  const told = toldByTables(result.checks);
  const findings = result.findings.filter((finding) => !told(finding) && (finding.place === null || !cases.includes(finding.place)));
  return (
    <div className={style.part}>
      <Notice type={result.passed ? 'success' : 'danger'} live>
        {result.passed ? text.passed(caseCount(result)) : text.notPassed}
      </Notice>
      <Findings findings={findings} />
      {failed.length > 0 && <FailedCases draft={draft} failed={failed} />}
      {tables.map((table) => (
        <Table key={`${table.file} ${table.table}`} draft={draft} table={table} />
      ))}
      {rows.length > 0 && <Uncovered uncovered={rows} />}
    </div>
  );
}

function Table({ draft, table }: { draft: string; table: TableCheck }) {
  const text = useTexts(reviewTexts);
  return (
    <div>
      <Heading element="h3" modifiers="h4">
        {table.topic}, <code>{table.table}</code>
      </Heading>
      <p>
        <Link to={`/drafts/${draft}/table?${new URLSearchParams({ path: table.file, table: table.table })}`}>{text.openTable}</Link>
      </p>
      <List title={text.gaps} items={table.gaps.map(({ example }) => `${text.example} ${values(example)}`)} />
      <List title={text.overlaps} items={table.overlaps.map(({ rows, example }) => `${text.rows} ${rows.join(', ')}; ${text.example} ${values(example)}`)} />
      {table.idle.length > 0 && (
        <>
          <p>
            <strong>{text.idle}</strong>
          </p>
          <ul>
            {table.idle.map((idle) => (
              <li key={idle.row}>
                {idle.row}: <IdleWhy idle={idle} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function values(example: ColumnValue[]): string {
  return example.map(({ column, label, value }) => `${label ?? column} = ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(', ');
}

function List({ title, items }: { title: string; items: string[] }) {
  return items.length === 0 ? null : (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

import { StatusBadge, type StatusBadgeColor } from '@tehik-ee/tedi-react/tedi';
import { Fragment } from 'react';
import type { Change, ChangeKind } from '../../api/differences';
import { useTexts } from '../../language';
import { type DifferenceLine, linesOf } from './groups';
import { differenceTexts } from './texts';
import { wordDifference } from './words';
import style from './differences.module.css';

const COLORS: Record<ChangeKind, StatusBadgeColor> = {
  added: 'success',
  removed: 'danger',
  changed: 'warning',
  renamed: 'warning',
  moved: 'neutral',
  form: 'neutral',
  unreadable: 'danger',
};

type Props = { caption: string; changes: Change[]; inTable?: boolean };

/** Differences of one table or file: a line for each cell, before and after side by side. */
export function ChangeTable({ caption, changes, inTable = false }: Props) {
  const text = useTexts(differenceTexts);
  return (
    <div role="region" aria-label={text.scroll(caption)} tabIndex={0} className={style.scroll}>
      <table className={style.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.place}</th>
            <th scope="col">{inTable ? text.column : text.field}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <Lines key={index} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Lines({ change }: { change: Change }) {
  const text = useTexts(differenceTexts);
  const lines = linesOf(change);
  return (
    <>
      {lines.map((line, index) => (
        <tr key={index}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={lines.length}>
              <PlaceName change={change} />{' '}
              <StatusBadge color={COLORS[change.kind]}>{text.kinds[change.kind]}</StatusBadge>
              <Position change={change} />
            </th>
          )}
          <td>{line.label ?? (line.name && (text.properties[line.name] ?? <code>{line.name}</code>))}</td>
          <Sides line={line} kind={change.kind} />
        </tr>
      ))}
    </>
  );
}

function PlaceName({ change: { what, place } }: { change: Change }) {
  const text = useTexts(differenceTexts);
  const name = place.row ?? place.column ?? (what === 'table' ? place.table : place.element) ?? (what === 'file' ? place.file : '');
  return (
    <span className={style.place}>
      {text.one[what] ?? what} <strong>{name}</strong>
    </span>
  );
}

function Position({ change: { kind, position } }: { change: Change }) {
  const text = useTexts(differenceTexts);
  if (position === undefined) {
    return null;
  }
  const { before, after } = position;
  const said =
    before !== undefined && after !== undefined ? text.moved(before, after) : text.number(after ?? before ?? 0);
  return <span className={style.small}>{kind === 'changed' ? `${text.kinds.moved} ${said}` : said}</span>;
}

function Sides({ line, kind }: { line: DifferenceLine; kind: ChangeKind }) {
  const text = useTexts(differenceTexts);
  const { before, after } = line;
  if (before === null && after === null) {
    return (
      <>
        <td />
        <td />
      </>
    );
  }
  if (before === null || after === null) {
    return (
      <>
        <td>{before === null ? <span className={style.small}>{kind === 'added' ? text.nothing : '–'}</span> : <del className={style.whole}>{before}</del>}</td>
        <td>{after === null ? <span className={style.small}>{text.nothingNow}</span> : <ins className={style.whole}>{after}</ins>}</td>
      </>
    );
  }
  const words = wordDifference(before, after);
  const marked = (pieces: typeof words.before, Mark: 'del' | 'ins', said: string) =>
    pieces.map((piece, index) =>
      piece.same ? (
        <Fragment key={index}>{piece.text}</Fragment>
      ) : (
        <Mark key={index}>
          <span className={style.said}>{said} </span>
          {piece.text}
        </Mark>
      ),
    );
  return (
    <>
      <td className={style.text}>{marked(words.before, 'del', text.deleted)}</td>
      <td className={style.text}>{marked(words.after, 'ins', text.inserted)}</td>
    </>
  );
}

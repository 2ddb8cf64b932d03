import { useState } from 'react';
import type { Column } from '../../../api/rules';
import { useTexts } from '../../../language';
import { type Action, type EditRow, fields, type Pasted, textOf } from './edit';
import type { Place } from './gridKeys';
import { asRules } from './pasted';
import { fromTsv, toTsv, widthOf } from './spreadsheet';
import { tableTexts } from './texts';

type Table = { columns: readonly Column[]; dispatch: (action: Action) => void; at: Place; say: (text: string, changes?: boolean) => void };

/** To and from a spreadsheet; what is pasted and finds no room is asked about. */
export function useClipboard({ columns, dispatch, at, say }: Table) {
  const text = useTexts(tableTexts);
  /** what is asked about; an empty text if the person is to paste it */
  const [asked, ask] = useState<string | null>(null);
  const width = columns.length + 2;
  const pasteIn = (given: Pasted) => {
    const { pasted, lists } = asRules(given, columns);
    dispatch({ type: 'paste', pasted });
    const told = text.pasted(pasted.values.length, Math.min(widthOf(pasted.values), width - pasted.field));
    say(lists === 0 ? told : `${told} ${text.pastedLists(lists)}`, true);
  };
  const paste = (tsv: string) => {
    const values = fromTsv(tsv);
    const field = Math.max(0, at.column - 1);
    if (field + widthOf(values) > width) {
      ask(tsv);
    } else {
      pasteIn({ row: at.row, field, values, insert: false });
    }
  };
  const copyOut = (rows: readonly EditRow[]) => {
    navigator.clipboard
      .writeText(toTsv(rows.map((row) => fields(columns.length).map((field) => textOf(row, field)))))
      .then(() => say(text.copied(rows.length)))
      .catch(() => say(text.copyFailed));
  };
  return { asked, ask, paste, pasteIn, copyOut };
}

import { useTexts } from '../../language';
import { literal, reading } from './feel';
import { tableTexts } from './texts';
import style from './TableView.module.css';

/** What stands in a cell, as it stands in the file; below it what that means, where it is not plain. */
export function CellText({ text, words, feel = true }: { text: string; words: boolean; feel?: boolean }) {
  const { feel: known } = useTexts(tableTexts);
  if (!feel) {
    return <span className={style.text}>{text}</span>;
  }
  const plain = literal(text);
  if (plain !== null) {
    return (
      <span className={style.text}>
        <span className={style.quote}>"</span>
        {plain}
        <span className={style.quote}>"</span>
      </span>
    );
  }
  const said = words ? reading(text, known) : null;
  return (
    <>
      <span className={style.feel}>{text}</span>
      {said !== null && <span className={style.reading}>{said}</span>}
    </>
  );
}

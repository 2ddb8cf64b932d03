import type { DraftEvent } from '../../api/drafts';
import { useLanguage, useTexts } from '../../language';
import { moment } from '../../language/format';
import { person } from './people';
import { stateTexts } from '../drafts/states';
import style from './review.module.css';

/** What happened to a draft, the latest first. */
export function Events({ events }: { events: DraftEvent[] }) {
  const text = useTexts(stateTexts);
  const { language } = useLanguage();
  return (
    <ol className={style.events}>
      {[...events].reverse().map((event, index) => (
        <li key={index}>
          <time dateTime={event.at}>{moment(event.at, language)}</time> <strong>{person(event.by)}</strong>{' '}
          {text.events[event.what]}
          {event.text && <q>{event.text}</q>}
        </li>
      ))}
    </ol>
  );
}

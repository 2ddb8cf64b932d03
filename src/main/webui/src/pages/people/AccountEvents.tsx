import { useQuery } from '@tanstack/react-query';
import { json } from '../../api/client';
import type { AccountEvent } from '../../api/people';
import { useLanguage, useTexts } from '../../language';
import { moment } from '../../language/format';
import { Shown } from '../../parts/States';
import { peopleTexts } from './texts';

/** Who did what to an account. */
export function AccountEvents({ name }: { name: string }) {
  const text = useTexts(peopleTexts);
  const { language } = useLanguage();
  const events = useQuery({
    queryKey: ['accounts', name, 'events'],
    queryFn: ({ signal }) => json<AccountEvent[]>(`/api/accounts/${encodeURIComponent(name)}/events`, { signal }),
  });
  return (
    <section aria-labelledby="account-events">
      <h4 id="account-events">{text.events}</h4>
      <Shown query={events}>
        {(known) =>
          known.length === 0 ? (
            <p>{text.noEvents}</p>
          ) : (
            <ul>
              {known.map((event, index) => (
                <li key={index}>
                  {moment(event.at, language)}: {event.by} {text.eventNames[event.what]}
                  {event.text !== null && (
                    <>
                      {' '}
                      (<span lang="en">{event.text}</span>)
                    </>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

import { Alert } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import type { Field } from './form/fields';
import { tryTexts } from './texts';

type Props = { form: Field; shown: Map<string, string>; count: number };

/** Every place that is wrong, each with the way to it. */
export function Mistakes({ form, shown, count }: Props) {
  const text = useTexts(tryTexts);
  return (
    <Alert type="danger" title={text.wrong} role="alert">
      <p>{text.wrongText(count)}</p>
      <ul>
        {[...shown].map(([pointer, mistake]) => (
          <li key={pointer}>
            {pointer === '' ? (
              mistake
            ) : (
              <>
                <a
                  href={`#input${pointer}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(pointer);
                  }}
                >
                  {nameOf(form, pointer)}
                </a>
                {`: ${mistake}`}
              </>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** The names of the places on the way to a mistake. */
function nameOf(form: Field, pointer: string): string {
  const names: string[] = [];
  let at: Field | null = form;
  for (const part of pointer.split('/').slice(1)) {
    if (at?.kind === 'list') {
      names.push(String(Number(part) + 1));
      at = at.item;
    } else {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const next: Field | undefined = at?.fields.find((field) => field.name === name);
      names.push(next?.label ?? name);
      at = next ?? null;
    }
  }
  return names.join(', ');
}

function goTo(pointer: string) {
  const place = document.getElementById(`input${pointer}`);
  const inside = place?.matches('fieldset') ? null : place?.querySelector<HTMLElement>('input, textarea');
  (inside ?? place)?.focus();
  (inside ?? place)?.scrollIntoView({ block: 'center' });
}

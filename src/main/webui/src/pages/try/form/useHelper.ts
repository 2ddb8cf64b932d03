import type { FeedbackTextProps } from '@tehik-ee/tedi-react/tedi';
import { useLanguage } from '../../../language';
import { type Path, useForm } from './context';
import { type Field, pointer } from './fields';
import { helpOf } from './help';

/** What stands under a place: what is wrong with it, else what may stand there. */
export function useHelper(field: Field, path: Path): FeedbackTextProps | undefined {
  const { mistakes } = useForm();
  const { language } = useLanguage();
  const mistake = mistakes.get(pointer(path));
  const help = helpOf(field, language);
  if (mistake !== undefined) {
    return { type: 'error', text: [mistake, help].filter(Boolean).join(' ') };
  }
  return help === '' ? undefined : { type: 'hint', text: help };
}

/** The id of a place, by which a mistake leads to it. */
export function placeId(path: Path): string {
  return `input${pointer(path)}`;
}

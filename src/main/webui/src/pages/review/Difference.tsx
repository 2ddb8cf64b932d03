import type { Money } from '../../api/impact';
import { useLanguage } from '../../language';
import { euros } from '../../language/format';
import { sign } from './money';

/** A difference of euros with its sign, so that no colour is needed to tell more from less. */
export function Difference({ value }: { value: Money }) {
  const { language } = useLanguage();
  const text = `${sign(value) > 0 ? '+' : ''}${euros(value, language)}`;
  return sign(value) === 0 ? <>{text}</> : <strong>{text}</strong>;
}

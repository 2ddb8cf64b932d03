import type { TableCheck } from '../../../api/drafts';
import { useTexts } from '../../../language';
import { checkTexts } from './texts';

/** Why a row never fires; what the service says only in English is marked as such. */
export function IdleWhy({ idle: { why, hiddenBy } }: { idle: TableCheck['idle'][number] }) {
  const text = useTexts(checkTexts);
  return hiddenBy.length > 0 ? <>{text.hiddenBy(hiddenBy)}</> : <span lang="en">{why}</span>;
}

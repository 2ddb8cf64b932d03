import { useTexts } from '../../language';
import { useMay } from '../../api/session';
import { Page } from '../../parts/Page';
import { Accounts } from './Accounts';
import { Keys } from './Keys';
import { peopleTexts } from './texts';

/** Who may do what: people, and systems with keys. */
export default function PeoplePage() {
  const text = useTexts(peopleTexts);
  const may = useMay('admin');
  return (
    <Page title={text.title}>
      <Accounts />
      {may && <Keys />}
    </Page>
  );
}

import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useMay } from '../../api/session';
import { day } from '../../language/format';
import { useBilingual, useTexts } from '../../language';
import { Page } from '../../parts/Page';
import { Empty, Shown } from '../../parts/States';
import { CheckPanel } from './check/CheckPanel';
import { tablesOf, useDraft, useTopicOf } from './data';
import { draftAddress, placeOf, tryAddress } from './places';
import { TableEditor } from './table/TableEditor';
import { tableTexts } from './table/texts';
import { draftTexts } from './texts';

export default function TablePage() {
  const { draft = '' } = useParams();
  const [asked] = useSearchParams();
  const text = useTexts(tableTexts);
  const place = placeOf(asked.get('path') ?? '');
  const table = asked.get('table') ?? '';
  if (place.kind !== 'rules') {
    return (
      <Page title={text.rowsEdited}>
        <Empty>{text.noPlace}</Empty>
      </Page>
    );
  }
  return <TableOf key={`${draft} ${asked}`} draft={draft} place={place} table={table} />;
}

type Props = { draft: string; place: { instrument: string; edition: string; topic: string }; table: string };

function TableOf({ draft, place, table }: Props) {
  const text = useTexts(tableTexts);
  const names = useTexts(draftTexts);
  const read = useBilingual();
  const itself = useDraft(draft);
  const topic = useTopicOf(draft, place.instrument, place.edition, place.topic);
  const may = useMay('editor');
  const found = topic.data === undefined ? undefined : tablesOf(topic.data).find((each) => each.table.name === table || each.table.id === table);
  const topicName = read(topic.data?.title) || place.topic;
  return (
    <Page
      title={found?.title ?? table}
      trail={[
        { to: '/drafts', name: names.drafts },
        { to: draftAddress(draft), name: itself.data?.name ?? names.draft },
        { to: draftAddress(draft), name: `${topicName}, ${day(place.edition)}` },
      ]}
      actions={<Link to={tryAddress(draft, place.instrument, place.topic, place.edition)}>{names.tryIt}</Link>}
    >
      <Shown query={topic}>
        {(page) => (
          <Shown query={itself}>
            {({ state }) =>
              found === undefined ? (
                <Empty>{text.noTable}</Empty>
              ) : (
                <>
                  <TableEditor draft={draft} page={page} table={found.table} title={found.title} readOnly={!may || state !== 'open'} />
                  <CheckPanel draft={draft} editable={may && state === 'open'} table={{ file: page.file, table: found.table.name }} />
                </>
              )
            }
          </Shown>
        )}
      </Shown>
    </Page>
  );
}

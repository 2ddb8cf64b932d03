import { Page } from '../../parts/Page';

export default function InstrumentsPage() {
  return <Page title="InstrumentsPage">…</Page>;
}

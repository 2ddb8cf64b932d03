import { Page } from '../../parts/Page';

export default function TablePage() {
  return <Page title="TablePage">…</Page>;
}

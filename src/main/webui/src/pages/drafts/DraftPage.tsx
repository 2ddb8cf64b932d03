import { Page } from '../../parts/Page';

export default function DraftPage() {
  return <Page title="DraftPage">…</Page>;
}

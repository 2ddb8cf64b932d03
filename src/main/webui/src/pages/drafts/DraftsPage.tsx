import { Page } from '../../parts/Page';

export default function DraftsPage() {
  return <Page title="DraftsPage">…</Page>;
}

import { Page } from '../../parts/Page';

export default function ReleasesPage() {
  return <Page title="ReleasesPage">…</Page>;
}

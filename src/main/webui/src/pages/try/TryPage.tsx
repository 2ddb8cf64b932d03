import { Page } from '../../parts/Page';

export default function TryPage() {
  return <Page title="TryPage">…</Page>;
}

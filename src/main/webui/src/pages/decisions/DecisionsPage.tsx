import { Page } from '../../parts/Page';

export default function DecisionsPage() {
  return <Page title="DecisionsPage">…</Page>;
}

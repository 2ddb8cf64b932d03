import { Page } from '../../parts/Page';

export default function PeoplePage() {
  return <Page title="PeoplePage">…</Page>;
}

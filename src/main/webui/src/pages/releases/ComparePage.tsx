import { Page } from '../../parts/Page';

export default function ComparePage() {
  return <Page title="ComparePage">…</Page>;
}

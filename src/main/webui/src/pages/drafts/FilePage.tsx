import { Page } from '../../parts/Page';

export default function FilePage() {
  return <Page title="FilePage">…</Page>;
}

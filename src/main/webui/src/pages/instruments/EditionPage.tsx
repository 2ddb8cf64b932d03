import { Page } from '../../parts/Page';

export default function EditionPage() {
  return <Page title="EditionPage">…</Page>;
}

import { Page } from '../../parts/Page';

export default function TopicPage() {
  return <Page title="TopicPage">…</Page>;
}

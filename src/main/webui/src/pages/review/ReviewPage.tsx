import { Page } from '../../parts/Page';

export default function ReviewPage() {
  return <Page title="ReviewPage">…</Page>;
}

import { Page } from '../../parts/Page';

export default function SignInPage() {
  return <Page title="SignInPage">…</Page>;
}

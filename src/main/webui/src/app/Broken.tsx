import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { Link, useRouteError } from 'react-router-dom';
import { useTexts } from '../language';
import { Page } from '../parts/Page';
import { frameTexts } from './texts';

/** Instead of a page that could not be drawn. */
export function Broken() {
  const problem = useRouteError();
  const text = useTexts(frameTexts);
  return (
    <main className="alone">
      <Alert type="danger" title={text.brokenTitle} role="alert">
        <p>{text.brokenText}</p>
        <p>
          <code>{String(problem)}</code>
        </p>
        <Button onClick={() => window.location.reload()}>{text.reload}</Button>
      </Alert>
    </main>
  );
}

/** Instead of a page that does not exist. */
export function NothingHere() {
  const text = useTexts(frameTexts);
  return (
    <Page title={text.nothingTitle}>
      <p>{text.nothingText}</p>
      <Link to="/">{text.toStart}</Link>
    </Page>
  );
}

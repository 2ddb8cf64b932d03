import { createBrowserRouter } from 'react-router-dom';
import { Frame } from './Frame';
import { Broken, NothingHere } from './Broken';

type Page = { default: () => JSX.Element };

function page(load: () => Promise<Page>) {
  return async () => ({ Component: (await load()).default });
}

/** Where each page is; every one is loaded when it is opened first. */
export const routes = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <Broken />,
    children: [
      { index: true, lazy: page(() => import('../pages/instruments/InstrumentsPage')) },
      { path: 'instruments/:instrument/:edition', lazy: page(() => import('../pages/instruments/EditionPage')) },
      { path: 'instruments/:instrument/:edition/:topic', lazy: page(() => import('../pages/topic/TopicPage')) },
      { path: 'try', lazy: page(() => import('../pages/try/TryPage')) },
      { path: 'drafts', lazy: page(() => import('../pages/drafts/DraftsPage')) },
      { path: 'drafts/:draft', lazy: page(() => import('../pages/drafts/DraftPage')) },
      { path: 'drafts/:draft/table', lazy: page(() => import('../pages/drafts/TablePage')) },
      { path: 'drafts/:draft/file', lazy: page(() => import('../pages/drafts/FilePage')) },
      { path: 'drafts/:draft/review', lazy: page(() => import('../pages/review/ReviewPage')) },
      { path: 'releases', lazy: page(() => import('../pages/releases/ReleasesPage')) },
      { path: 'releases/compare', lazy: page(() => import('../pages/releases/ComparePage')) },
      { path: 'decisions', lazy: page(() => import('../pages/decisions/DecisionsPage')) },
      { path: 'decisions/:id', lazy: page(() => import('../pages/decisions/DecisionPage')) },
      { path: 'overview', lazy: page(() => import('../pages/overview/OverviewPage')) },
      { path: 'people', lazy: page(() => import('../pages/people/PeoplePage')) },
      { path: 'sign-in', lazy: page(() => import('../pages/people/SignInPage')) },
      { path: '*', element: <NothingHere /> },
    ],
  },
]);

import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Link as TediLink, SideNav } from '@tehik-ee/tedi-react/tedi';
import { Suspense, useEffect, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router-dom';
import { signedOut } from '../api/client';
import { type Role, useSession, useSigning } from '../api/session';
import { type Language, useLanguage, useTexts } from '../language';
import { forgetAllInput } from '../pages/try/kept';
import { Loading } from '../parts/States';
import { frameTexts } from './texts';

type Entry = { to: string; name: 'instruments' | 'try' | 'drafts' | 'releases' | 'decisions' | 'overview' | 'people'; icon: string; roles: Role[] };

const READS: Role[] = ['reader', 'editor', 'approver', 'auditor'];

const ENTRIES: Entry[] = [
  { to: '/', name: 'instruments', icon: 'gavel', roles: READS },
  { to: '/try', name: 'try', icon: 'calculate', roles: READS },
  { to: '/drafts', name: 'drafts', icon: 'edit_note', roles: ['editor', 'approver'] },
  { to: '/releases', name: 'releases', icon: 'history', roles: READS },
  { to: '/decisions', name: 'decisions', icon: 'receipt_long', roles: ['reader', 'auditor'] },
  { to: '/overview', name: 'overview', icon: 'bar_chart', roles: ['reader', 'auditor'] },
  { to: '/people', name: 'people', icon: 'group', roles: ['admin'] },
];

/** What is around every page: header, menu, language, who is signed in. */
export function Frame() {
  const text = useTexts(frameTexts);
  const session = useSession();
  const [menuOpen, setMenuOpen] = useState(false);
  const place = useLocation();
  useEffect(() => setMenuOpen(false), [place.pathname]);
  const shown = ENTRIES.filter(({ roles }) => roles.some((role) => session?.roles.includes(role)));
  return (
    <>
      <ScrollRestoration />
      <a className="skip" href="#content">
        {text.skip}
      </a>
      <header className="header">
        <SideNav.Toggle menuOpen={menuOpen} toggleMenu={() => setMenuOpen(!menuOpen)} />
        <Link to="/" className="logo" aria-label={text.home}>
          <img src="/logo.svg" alt="" width={170} height={32} />
        </Link>
        <div className="header-end">
          <LanguageSwitch />
          <Person />
        </div>
      </header>
      <div className="columns">
        <SideNav
          ariaLabel={text.menu}
          isMobileOpen={menuOpen}
          onMenuToggle={setMenuOpen}
          sideNavItemSize="medium"
          linkAs={Link}
          navItems={shown.map(({ to, name, icon }) => ({
            to,
            children: text[name],
            icon,
            isActive: isAt(to, place.pathname),
          }))}
        />
        <main id="content" tabIndex={-1}>
          <SignedOutNotice />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </>
  );
}

function isAt(to: string, path: string): boolean {
  return to === '/' ? path === '/' || path.startsWith('/instruments') : path.startsWith(to);
}

const NAMES: [Language, string, string][] = [
  ['et', 'Eesti', 'Eesti keeles'],
  ['en', 'English', 'In English'],
];

function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const text = useTexts(frameTexts);
  return (
    <div role="group" aria-label={text.language} className="languages">
      {NAMES.map(([each, name, said]) => (
        <Button
          key={each}
          visualType="neutral"
          size="small"
          lang={each}
          aria-label={said}
          aria-pressed={language === each}
          onClick={() => choose(each)}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

function Person() {
  const session = useSession();
  const { signOut } = useSigning();
  const text = useTexts(frameTexts);
  if (session === undefined || session.signIn === 'none') {
    return null;
  }
  if (session.name === null) {
    return (
      <TediLink as={Link} to="/sign-in" visualType="secondary" size="small">
        {text.signIn}
      </TediLink>
    );
  }
  return (
    <div className="person">
      <Link to="/sign-in" title={text.person}>
        {session.displayName ?? session.name}
      </Link>
      <Button visualType="neutral" size="small" onClick={() => {
          forgetAllInput();
          void signOut();
        }}>
        {text.signOut}
      </Button>
    </div>
  );
}

/** Shown over the page when a session ends, so that nothing that was typed is lost. */
function SignedOutNotice() {
  const [ended, setEnded] = useState(false);
  const session = useSession();
  const client = useQueryClient();
  const text = useTexts(frameTexts);
  useEffect(() => {
    const end = () => {
      setEnded(true);
      void client.invalidateQueries({ queryKey: ['session'] });
    };
    signedOut.addEventListener('signed-out', end);
    return () => signedOut.removeEventListener('signed-out', end);
  }, [client]);
  useEffect(() => {
    if (session?.name) {
      setEnded(false);
    }
  }, [session?.name]);
  return ended ? (
    <Alert type="warning" title={text.signedOutTitle} role="alert">
      {text.signedOutText} <Link to="/sign-in">{text.signIn}</Link>
    </Alert>
  ) : null;
}

import { Heading } from '@tehik-ee/tedi-react/tedi';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { useArrival } from './useArrival';

type Props = {
  title: string;
  /** where one came from, from the first page on */
  trail?: { to: string; name: string }[];
  /** buttons that belong to the whole page */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page: its name, the way to it, and what it shows. */
export function Page({ title, trail = [], actions, children }: Props) {
  const page = useRef<HTMLElement>(null);
  useArrival(page);
  useEffect(() => {
    document.title = `${title} – Käskkiri`;
  }, [title]);
  return (
    <article ref={page} className="page">
      {trail.length > 0 && (
        <nav aria-label={trail.map(({ name }) => name).join(', ')} className="trail">
          <ol>
            {trail.map(({ to, name }, index) => (
              <li key={index}>
                <Link to={to}>{name}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="page-head">
        <Heading element="h1" tabIndex={-1}>
          {title}
        </Heading>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {children}
    </article>
  );
}

import { Alert, type AlertType } from '@tehik-ee/tedi-react/tedi';
import type { ReactNode } from 'react';

type Props = {
  type?: AlertType;
  title?: ReactNode;
  /** whether it comes while somebody looks at the page, and is to be read out */
  live?: boolean;
  onClose?: () => void;
  children?: ReactNode;
};

/** Something to know. Its title is no heading of the page, and unless it is news nobody is interrupted by it. */
export function Notice({ type = 'info', title, live = false, onClose, children }: Props) {
  return (
    <Alert type={type} role={live ? 'status' : 'none'} aria-label={undefined} onClose={onClose}>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {children}
    </Alert>
  );
}

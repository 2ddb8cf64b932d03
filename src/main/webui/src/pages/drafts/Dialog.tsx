import { Heading } from '@tehik-ee/tedi-react/tedi';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './drafts.module.css';

type Props = { title: string; onClose: () => void; wide?: boolean; children: ReactNode; actions: ReactNode };

/** A question or form over the page; Escape closes it, and the focus returns to where it was. */
export function Dialog({ title, onClose, wide = false, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement;
    element.showModal();
    element.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Heading element="h2" id={id}>
        {title}
      </Heading>
      <div className={styles.dialogBody}>{children}</div>
      <div className="actions">{actions}</div>
    </dialog>
  );
}

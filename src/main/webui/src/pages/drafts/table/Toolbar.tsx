import { Button } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { tableTexts } from './texts';
import type { Asking } from './useEditing';

type Props = {
  ask: (asking: Asking) => void;
  undoable: boolean;
  redoable: boolean;
  selected: number;
  empty: boolean;
  onForm: () => void;
  onPaste: () => void;
  onCopyOut: () => void;
};

/** What can be done with rows, for who does not use keys. */
export function Toolbar({ ask, undoable, redoable, selected, empty, onForm, onPaste, onCopyOut }: Props) {
  const text = useTexts(tableTexts);
  const button = (name: string, icon: string, asking: Asking | (() => void), disabled = false) => (
    <Button
      size="small"
      visualType="secondary"
      iconLeft={icon}
      disabled={disabled}
      onClick={() => (typeof asking === 'function' ? asking() : ask(asking))}
    >
      {name}
    </Button>
  );
  return (
    <div role="group" aria-label={text.actions} className={styles.tools}>
      {button(text.undo, 'undo', { what: 'undo' }, !undoable)}
      {button(text.redo, 'redo', { what: 'redo' }, !redoable)}
      {button(text.add, 'add', { what: 'add' })}
      {button(text.copy, 'content_copy', { what: 'copy-rows' }, empty)}
      {button(text.up, 'arrow_upward', { what: 'move', by: -1 }, empty)}
      {button(text.down, 'arrow_downward', { what: 'move', by: 1 }, empty)}
      {button(text.remove, 'delete', { what: 'remove' }, empty)}
      {button(text.form, 'edit', onForm, empty)}
      {button(text.paste, 'content_paste', onPaste)}
      {button(text.copyOut, 'table_view', onCopyOut, empty)}
      <span role="status" className={styles.quiet}>
        {selected > 0 ? text.selected(selected) : ''}
      </span>
    </div>
  );
}

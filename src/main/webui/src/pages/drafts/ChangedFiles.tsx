import { Button, Heading } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { send } from '../../api/client';
import type { Draft, DraftFile } from '../../api/drafts';
import { moment, person } from '../../language/format';
import { useLanguage, useTexts } from '../../language';
import { Empty, Failed } from '../../parts/States';
import { startCheck } from './check/checks';
import { at, useRenewDraft } from './data';
import { Dialog } from './Dialog';
import styles from './drafts.module.css';
import { usePlaceName } from './placeName';
import { fileAddress } from './places';
import { draftTexts } from './texts';

/** What a draft changed so far, and who did. */
export function ChangedFiles({ draft, editable }: { draft: Draft; editable: boolean }) {
  const text = useTexts(draftTexts);
  const { language } = useLanguage();
  const name = usePlaceName();
  const [undone, setUndone] = useState<DraftFile | null>(null);
  return (
    <section className={styles.tight}>
      <Heading element="h2">{text.changes}</Heading>
      {draft.files.length === 0 ? (
        <Empty>{text.noChanges}</Empty>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.changes}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.file}</th>
                <th scope="col">{text.what}</th>
                <th scope="col">{text.who}</th>
                <th scope="col">{text.when}</th>
                {editable && <th scope="col">{text.undoFile}</th>}
              </tr>
            </thead>
            <tbody>
              {draft.files.map((file) => (
                <tr key={file.path}>
                  <th scope="row">
                    {file.change === 'removed' ? name(file.path) : <Link to={fileAddress(draft.id, file.path)}>{name(file.path)}</Link>}
                  </th>
                  <td>{text.change[file.change]}</td>
                  <td>{person(file.by)}</td>
                  <td>{moment(file.at, language)}</td>
                  {editable && (
                    <td>
                      <Button size="small" visualType="secondary" aria-label={`${text.undoFile}: ${name(file.path)}`} onClick={() => setUndone(file)}>
                        {text.undoFile}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {undone !== null && <UndoDialog draft={draft.id} file={undone} onClose={() => setUndone(null)} />}
    </section>
  );
}

function UndoDialog({ draft, file, onClose }: { draft: string; file: DraftFile; onClose: () => void }) {
  const text = useTexts(draftTexts);
  const name = usePlaceName();
  const renew = useRenewDraft(draft);
  const [problem, setProblem] = useState<unknown>(null);
  const undo = async () => {
    try {
      await send(at.undoneFile(draft, file.path, file.hash), { method: 'DELETE' });
      await renew();
      void startCheck(draft);
      onClose();
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <Dialog
      title={text.undoFileTitle}
      onClose={onClose}
      actions={
        <>
          <Button color="danger" onClick={() => void undo()}>
            {text.undoFile}
          </Button>
          <Button visualType="secondary" onClick={onClose}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <p>{text.undoFileText(name(file.path))}</p>
      {problem !== null && <Failed problem={problem} />}
    </Dialog>
  );
}

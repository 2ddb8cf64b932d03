import { Button } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useRef, useState } from 'react';
import type { FileText } from '../../../api/drafts';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { LeaveDialog } from '../Notices';
import { EditorNotices } from '../table/EditorNotices';
import { tableTexts } from '../table/texts';
import { useFoundCopy, useUnsaved } from '../useUnsaved';
import { FileConflict } from './FileConflict';
import { ModelEditor } from './ModelEditor';
import { TextEditor } from './TextEditor';
import { fileTexts } from './texts';
import { useFileSaving } from './useFileSaving';

type Props = { draft: string; file: FileText; label: string; readOnly: boolean; asModel: boolean };

/** A file that is edited: as text, or as a model. */
export function FileEditor({ draft, file, label, readOnly, asModel }: Props) {
  const text = useTexts(tableTexts);
  const words = useTexts(fileTexts);
  const [mine, setMine] = useState(file.text);
  const saving = useFileSaving(draft, file.path, { hash: file.hash, text: file.text });
  const { base } = saving;
  const dirty = mine !== base.text;
  const [what] = useState([file.path]);
  const unsaved = useUnsaved<string>({ draft, what, hash: base.hash ?? '', base: base.text, mine, dirty });
  const { found, forget } = useFoundCopy<string>(draft, what);
  // A case may be written into the file by a form beside this one.
  const same = useRef(dirty);
  same.current = dirty;
  const { setBase } = saving;
  useEffect(() => {
    if (!same.current) {
      setBase({ hash: file.hash, text: file.text });
      setMine(file.text);
    }
  }, [file.hash, file.text, setBase]);
  const save = useRef(() => {});
  save.current = () => {
    if (dirty && !saving.saving && !readOnly) {
      void saving.save(mine, base.hash);
    }
  };
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        save.current();
      }
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  const takeFound = () => {
    if (found !== null) {
      forget();
      setMine(found.mine);
      if (found.base !== base.text) {
        saving.setTheirs({ path: file.path, text: base.text, hash: base.hash, by: file.by ?? '–', at: file.at ?? found.at });
        saving.setBase({ hash: base.hash, text: found.base });
      }
    }
  };
  return (
    <div className={styles.stack}>
      <EditorNotices
        readOnly={readOnly}
        found={found !== null && !dirty && found.mine !== mine ? found.at : null}
        onTake={takeFound}
        onDrop={() => {
          unsaved.drop();
          forget();
        }}
        full={unsaved.full}
        problem={saving.problem}
      />
      {!readOnly && (
        <div className={styles.tools}>
          <Button iconLeft="save" onClick={() => save.current()} disabled={!dirty || saving.saving} isLoading={saving.saving}>
            {saving.saving ? text.saving : text.save}
          </Button>
          <span role="status">{dirty ? text.unsaved : saving.saved ? text.saved : text.noChanges}</span>
        </div>
      )}
      {asModel && !readOnly ? (
        <ModelEditor xml={mine} onChange={setMine} />
      ) : (
        <TextEditor text={mine} label={`${words.content}: ${label}`} readOnly={readOnly} onChange={setMine} />
      )}
      {saving.theirs !== null && (
        <FileConflict
          base={base.text}
          mine={mine}
          theirs={saving.theirs}
          onSave={(chosen) => {
            setMine(chosen);
            void saving.save(chosen, saving.theirs!.hash);
          }}
          onTake={(chosen) => {
            setMine(chosen);
            saving.setBase({ hash: saving.theirs!.hash, text: chosen });
            saving.setTheirs(null);
          }}
          onClose={() => saving.setTheirs(null)}
        />
      )}
      <LeaveDialog blocker={unsaved.blocker} />
    </div>
  );
}

import { Button } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useRef, useState } from 'react';
import type { FileText } from '../../../api/drafts';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { LeaveDialog } from '../Notices';
import { EditorNotices } from '../table/EditorNotices';
import { tableTexts } from '../table/texts';
import { useSaveKey } from '../useSaveKey';
import { useLeaving } from '../useLeaving';
import { useUnsaved } from '../useUnsaved';
import { FileConflict } from './FileConflict';
import { ModelEditor } from './ModelEditor';
import type { Opened } from './modeler';
import { restingOnText } from './restingText';
import { TextEditor } from './TextEditor';
import { fileTexts } from './texts';
import { useFileSaving } from './useFileSaving';

type Props = { draft: string; file: FileText; label: string; readOnly: boolean; asModel: boolean };

/** A file that is edited: as text, or as a model. */
export function FileEditor({ draft, file, label, readOnly, asModel }: Props) {
  const text = useTexts(tableTexts);
  const words = useTexts(fileTexts);
  const [mine, setMine] = useState(file.text);
  /** counts the texts that nobody wrote in the editor: a model is opened anew with each of them */
  const [outside, setOutside] = useState(0);
  const newest = useRef(outside);
  newest.current = outside;
  /** whether a model was changed and its text is on its way */
  const [touched, setTouched] = useState(false);
  const written = useRef<Opened['written'] | null>(null);
  const saving = useFileSaving(draft, file.path, { hash: file.hash, text: file.text });
  const { base, setBase } = saving;
  const dirty = touched || mine !== base.text;
  const [what] = useState([file.path]);
  const unsaved = useUnsaved<string>({ draft, what, hash: base.hash ?? '', base: base.text, mine, dirty });
  const leaving = useLeaving(dirty);
  const { found } = unsaved;
  const put = (chosen: string) => {
    if (chosen !== mine) {
      newest.current++;
      setOutside(newest.current);
    }
    setTouched(false);
    setMine(chosen);
  };
  // A case may be written into the file by a form beside this one.
  const latest = useRef({ dirty, put });
  latest.current = { dirty, put };
  useEffect(() => {
    if (!latest.current.dirty) {
      setBase({ hash: file.hash, text: file.text });
      latest.current.put(file.text);
    }
  }, [file.hash, file.text, setBase]);
  const save = async () => {
    if (dirty && !saving.saving && !readOnly) {
      await saving.save((await written.current?.()) ?? mine, base.hash);
    }
  };
  useSaveKey(() => void save());
  const takeFound = () => {
    const rests = restingOnText(found!, base);
    unsaved.take(found!);
    put(found!.mine);
    setBase(rests.base);
    saving.setTheirs(rests.theirs);
  };
  const opened = outside;
  return (
    <div className={styles.stack}>
      <EditorNotices
        readOnly={readOnly}
        found={found?.at ?? null}
        onTake={takeFound}
        onDrop={() => unsaved.drop(found!)}
        full={unsaved.full}
        problem={saving.problem}
      />
      {!readOnly && (
        <div className={styles.tools}>
          <Button iconLeft="save" onClick={() => void save()} disabled={!dirty || saving.saving} isLoading={saving.saving}>
            {saving.saving ? text.saving : text.save}
          </Button>
          <span role="status">{dirty ? text.unsaved : saving.saved ? text.saved : text.noChanges}</span>
        </div>
      )}
      {asModel && !readOnly ? (
        <ModelEditor
          key={outside}
          xml={mine}
          written={written}
          onTouch={() => setTouched(true)}
          onChange={(xml) => {
            // What a closed editor still tells must not replace what was put in its place.
            if (opened === newest.current) {
              setTouched(false);
              setMine(xml);
            }
          }}
        />
      ) : (
        <TextEditor text={mine} label={`${words.content}: ${label}`} readOnly={readOnly} onChange={setMine} />
      )}
      {saving.theirs !== null && (
        <FileConflict
          base={base.text}
          mine={mine}
          theirs={saving.theirs}
          onSave={(chosen) => {
            put(chosen);
            void saving.save(chosen, saving.theirs!.hash);
          }}
          onTake={(chosen) => {
            put(chosen);
            setBase({ hash: saving.theirs!.hash, text: chosen });
            saving.setTheirs(null);
          }}
          onClose={() => saving.setTheirs(null)}
        />
      )}
      <LeaveDialog blocker={leaving} />
    </div>
  );
}

import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { moment, person } from '../../../language/format';
import { useLanguage, useTexts } from '../../../language';
import { Dialog } from '../Dialog';
import { tableTexts } from '../table/texts';
import { joined } from './lines';
import { SideBySide } from './SideBySide';
import { fileTexts } from './texts';
import type { TheirText } from './restingText';

type Props = {
  base: string;
  mine: string;
  theirs: TheirText;
  onSave: (text: string) => void;
  onTake: (text: string) => void;
  onClose: () => void;
};

/** My text and what somebody else saved meanwhile, side by side; a person chooses. */
export function FileConflict({ base, mine, theirs, onSave, onTake, onClose }: Props) {
  const text = useTexts(fileTexts);
  const common = useTexts(tableTexts);
  const { language } = useLanguage();
  const both = theirs.text === null ? null : joined(base, mine, theirs.text);
  return (
    <Dialog
      wide
      title={text.conflictTitle}
      onClose={onClose}
      actions={
        <>
          {both !== null && <Button onClick={() => onSave(both)}>{text.join}</Button>}
          <Button visualType="secondary" onClick={() => onSave(mine)}>
            {text.keepMine}
          </Button>
          {theirs.text !== null && (
            <Button visualType="secondary" onClick={() => onTake(theirs.text!)}>
              {text.takeTheirs}
            </Button>
          )}
          <Button visualType="neutral" onClick={onClose}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <p>{text.conflictText(theirs.by === null ? null : person(theirs.by), moment(theirs.at, language))}</p>
      {theirs.text === null ? (
        <Alert type="warning" role="none" title={text.gone} />
      ) : (
        <>
          <p>{both === null ? text.notJoinable : text.joinable}</p>
          <SideBySide names={[common.mine, common.theirs]} texts={[mine, theirs.text]} />
        </>
      )}
    </Dialog>
  );
}

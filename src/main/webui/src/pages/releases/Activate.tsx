import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CardContent, CardHeader, Modal, ModalProvider } from '@tehik-ee/tedi-react/community';
import { Button, Heading } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { json } from '../../api/client';
import { useTexts } from '../../language';
import { Failed } from '../../parts/States';
import { TextArea } from '../../parts/fields';
import { short } from './history';
import { releaseTexts } from './texts';
import style from './releases.module.css';

type Props = { release: string; onClose: (activated: boolean) => void };

/** Asks whether a release is really to decide from now on, and why. */
export function Activate({ release, onClose }: Props) {
  const text = useTexts(releaseTexts);
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const activate = useMutation({
    mutationFn: () => json(`/api/releases/${release}/activate`, { method: 'POST', body: { reason: reason.trim() } }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onClose(true);
    },
  });
  const missing = reason.trim() === '';
  return (
    <ModalProvider open onToggle={(open) => !open && onClose(false)}>
      <Modal aria-labelledby="activate-title" aria-describedby="activate-text" size={8} hideCloseButton>
        <CardHeader>
          <Heading element="h2" id="activate-title">
            {text.confirmTitle}
          </Heading>
        </CardHeader>
        <CardContent>
          <div className={style.dialog}>
            <p id="activate-text">{text.confirmText(short(release))}</p>
            <TextArea
              id="activate-reason"
              label={text.reason}
              required
              value={reason}
              onChange={setReason}
              invalid={tried && missing}
              helper={tried && missing ? { type: 'error', text: text.reasonMissing } : undefined}
            />
            {activate.error && <Failed problem={activate.error} />}
            <div className={style.buttons}>
              <Button visualType="secondary" onClick={() => onClose(false)}>
                {text.cancel}
              </Button>
              <Button
                isLoading={activate.isPending}
                onClick={() => {
                  setTried(true);
                  if (!missing && !activate.isPending) {
                    activate.mutate();
                  }
                }}
              >
                {text.activate}
              </Button>
            </div>
          </div>
        </CardContent>
      </Modal>
    </ModalProvider>
  );
}

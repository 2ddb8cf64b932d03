import { texts } from '../../language';
import type { Next } from './next';

export const nextTexts = texts({
  et: {
    title: 'Järgmine samm',
    plannedAt: (when: string) => `Mustand on kinnitatud ja avaldatakse ${when}. Seni saab selle tagasi võtta või tagasi saata.`,
    words: {
      change: 'Ava alt tabel või fail ja tee muudatus.',
      update: 'Kehtiv väljaanne on vahepeal muutunud. Võta selle muudatused mustandisse üle.',
      checking: 'Oota, kuni kontroll lõpeb, või jätka seni muutmist.',
      check: 'Kontrolli mustandit.',
      mend: 'Vaata, mida kontroll leidis. Paranda reegel või muuda juhtumi ootust, kui uus vastus on õige.',
      look: 'Kontroll on läbitud. Vaata üle erinevused ja mõju ning kirjuta muudatuste logi tekst.',
      submit: 'Kontroll on läbitud. Vaata üle erinevused ja mõju, täienda muudatuste logi teksti ja esita mustand kinnitamiseks.',
      others: 'Mustandit koostatakse. Kui see esitatakse, saab kinnitaja selle üle vaadata.',
      approve: 'Vaata üle erinevused, kontroll ja mõju. Seejärel kinnita mustand või saada see märkusega tagasi.',
      waitApproval: 'Mustand on esitatud. Nüüd peab selle kinnitama teine inimene, kellel on kinnitaja roll.',
      ownDraft: 'Mustandi peab kinnitama keegi teine, sest sa oled seda ise muutnud.',
      planned: 'Mustand on kinnitatud ja seda avaldatakse.',
      published: 'Mustand on avaldatud ja otsustab taotlusi. Vaadata ja tagasi pöörata saab seda väljaannete lehel.',
      failed: 'Avaldamine ebaõnnestus. Vaata põhjust, ava mustand uuesti muutmiseks ja paranda see.',
      discarded: 'Mustandist on loobutud. Seda saab ainult vaadata.',
    } satisfies Record<Next, string>,
    links: { mend: 'Kontrolli tulemus', look: 'Ülevaatus', submit: 'Ülevaatus ja esitamine', approve: 'Kinnitamine', published: 'Väljaanded' } as Partial<Record<Next, string>>,
  },
  en: {
    title: 'Next step',
    plannedAt: (when: string) => `The draft is approved and will be published at ${when}. Until then it can be taken or sent back.`,
    words: {
      change: 'Open a table or a file below and change it.',
      update: 'The release in force has changed meanwhile. Take its changes over into the draft.',
      checking: 'Wait until the check is done, or go on changing.',
      check: 'Check the draft.',
      mend: 'See what the check found. Mend the rule, or adjust what a case expects if the new answer is right.',
      look: 'The check passed. Look at the differences and the impact, and write the text for the change log.',
      submit: 'The check passed. Look at the differences and the impact, complete the text for the change log, and submit the draft for approval.',
      others: 'The draft is being written. Once it is submitted, an approver can review it.',
      approve: 'Look at the differences, the check and the impact. Then approve the draft, or send it back with a comment.',
      waitApproval: 'The draft is submitted. Now another person who is an approver has to approve it.',
      ownDraft: 'Somebody else has to approve the draft, because you wrote in it.',
      planned: 'The draft is approved and is being published.',
      published: 'The draft is published and decides requests. It can be seen, and rolled back, among the releases.',
      failed: 'Publication failed. See why, open the draft again and mend it.',
      discarded: 'The draft was given up. It can only be read.',
    } satisfies Record<Next, string>,
    links: { mend: 'Result of the check', look: 'Review', submit: 'Review and submit', approve: 'Approve', published: 'Releases' } as Partial<Record<Next, string>>,
  },
});

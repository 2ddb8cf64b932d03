import { texts } from '../../language';

export const dayTexts = texts({
  et: { choose: 'Vali kalendrist', form: 'pp.kk.aaaa', wrong: 'See ei ole kuupäev. Kirjuta näiteks 01.10.2016.' },
  en: { choose: 'Choose from a calendar', form: 'dd.mm.yyyy', wrong: 'This is no day. Write for example 01.10.2016.' },
});

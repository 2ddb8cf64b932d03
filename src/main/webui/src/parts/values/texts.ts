import { texts } from '../../language';

export const valueTexts = texts({
  et: {
    none: 'puudub',
    empty: 'tühi loetelu',
    yes: 'jah',
    no: 'ei',
    value: 'Väärtus',
    meanings: { granted: 'Rahuldatakse', refused: 'Ei rahuldata', person: 'Otsustab ametnik' },
    basis: 'Alus',
    code: 'Kood',
    reason: 'Põhjendus',
    certainty: 'Kindlus',
    certainties: { certain: 'kindel', inferred: 'tuletatud', unverified: 'kontrollimata' },
    reasons: 'Põhjendused',
    noReasons: 'Reeglid põhjendusi ei andnud.',
  },
  en: {
    none: 'none',
    empty: 'empty list',
    yes: 'yes',
    no: 'no',
    value: 'Value',
    meanings: { granted: 'Granted', refused: 'Refused', person: 'An official decides' },
    basis: 'Basis',
    code: 'Code',
    reason: 'Reason',
    certainty: 'Certainty',
    certainties: { certain: 'certain', inferred: 'inferred', unverified: 'unverified' },
    reasons: 'Reasons',
    noReasons: 'The rules gave no reasons.',
  },
});

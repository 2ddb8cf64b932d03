import type { Language } from '../../../language';
import { number } from '../../../language/format';
import type { Field } from './fields';

const WORDS = {
  et: {
    from: 'vähemalt',
    to: 'kuni',
    whole: 'täisarv',
    decimals: (count: string) => `kuni ${count} kohta pärast koma`,
    least: (count: string) => `vähemalt ${count}`,
    most: (count: string) => `kõige rohkem ${count}`,
    phrases: {
      'not empty': 'ei tohi olla tühi',
      'without a space at the start': 'ilma tühikuta alguses',
      'without a space at the end': 'ilma tühikuta lõpus',
    } as Record<string, string>,
    rule: 'Tingimus',
    optional: 'võib jätta tühjaks',
  },
  en: {
    from: 'at least',
    to: 'at most',
    whole: 'a whole number',
    decimals: (count: string) => `at most ${count} decimal places`,
    least: (count: string) => `at least ${count}`,
    most: (count: string) => `at most ${count}`,
    phrases: {} as Record<string, string>,
    rule: 'Condition',
    optional: 'may be left empty',
  },
};

/** What may stand in a place, in words; empty if anything may. */
export function helpOf(field: Field, language: Language): string {
  const words = WORDS[language];
  const { schema } = field;
  const parts: string[] = [];
  if ([schema.type].flat().includes('integer')) {
    parts.push(words.whole);
  }
  if (schema.minimum) {
    parts.push(`${words.from} ${number(schema.minimum.text, language)}`);
  }
  if (schema.exclusiveMinimum) {
    parts.push(`> ${number(schema.exclusiveMinimum.text, language)}`);
  }
  if (schema.maximum) {
    parts.push(`${words.to} ${number(schema.maximum.text, language)}`);
  }
  if (schema.exclusiveMaximum) {
    parts.push(`< ${number(schema.exclusiveMaximum.text, language)}`);
  }
  if (schema.minItems) {
    parts.push(words.least(schema.minItems.text));
  }
  if (schema.maxItems) {
    parts.push(words.most(schema.maxItems.text));
  }
  parts.push(...constraint(schema.description, language));
  if (field.nullable && ['text', 'number', 'day', 'choice'].includes(field.kind)) {
    parts.push(words.optional);
  }
  return [field.help, sentence(parts.join(', '))].filter(Boolean).join(' ');
}

/** The service says constraints in English phrases, or as an expression that it could not put into words. */
function constraint(description: string | undefined, language: Language): string[] {
  const words = WORDS[language];
  const allowed = /allowed: (.*)$/.exec(description ?? '')?.[1];
  if (allowed === undefined || allowed.includes('? = null or')) {
    return [];
  }
  if (allowed.includes('?')) {
    return [`${words.rule}: ${allowed}`];
  }
  return allowed.split(', ').map((phrase) => {
    const places = /^at most (\d+) decimal places$/.exec(phrase)?.[1];
    return places ? words.decimals(places) : (words.phrases[phrase] ?? phrase);
  });
}

function sentence(text: string): string {
  return text === '' ? '' : `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

import { Button } from '@tehik-ee/tedi-react/tedi';
import { frameTexts } from '../../app/texts';
import { type Language, useTexts } from '../../language';

const NAMES: [Language, string][] = [
  ['et', 'Eesti keeles'],
  ['en', 'In English'],
];

/** In which language a text is read, apart from that of the page. */
export function LanguageChoice({ value, onChange }: { value: Language; onChange: (language: Language) => void }) {
  const text = useTexts(frameTexts);
  return (
    <div role="group" aria-label={text.language} className="languages no-print">
      {NAMES.map(([language, name]) => (
        <Button
          key={language}
          visualType="neutral"
          size="small"
          lang={language}
          aria-pressed={language === value}
          onClick={() => onChange(language)}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

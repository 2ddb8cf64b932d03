import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** The languages of the workbench; Estonian is the first. */
export type Language = 'et' | 'en';

/** A text that rule files and the service give in both languages. */
export type Bilingual = { et: string; en: string };

/** Texts of one place, in both languages: what the compiler finds in one it demands of the other. */
export type Texts<T> = { et: T; en: T };

const STORED = 'kaskkiri.language';

type Choice = { language: Language; choose: (language: Language) => void };

const Chosen = createContext<Choice>({ language: 'et', choose: () => undefined });

function remembered(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'et';
}

/** Remembers the language that a person chose, also for the next visit. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  const choice = useMemo(() => ({ language, choose: setLanguage }), [language]);
  return <Chosen.Provider value={choice}>{children}</Chosen.Provider>;
}

/** The chosen language and the way to choose another. */
export function useLanguage(): Choice {
  return useContext(Chosen);
}

/** Declares the texts of a place. */
export function texts<T>(both: Texts<T>): Texts<T> {
  return both;
}

/** The texts of a place in the chosen language. */
export function useTexts<T>(both: Texts<T>): T {
  return both[useLanguage().language];
}

/** Reads a text of the rules in the chosen language; empty if there is none. */
export function useBilingual(): (text: Bilingual | null | undefined) => string {
  const { language } = useLanguage();
  return (text) => (text ? text[language] : '');
}

import { createContext, useContext } from 'react';
import type { Exact } from '../../../api/exact';

export type Path = (string | number)[];

/** What every place of a form needs to know: how to write, and what is wrong where. */
export type FormState = {
  change: (path: Path, value: Exact | undefined) => void;
  /** what is wrong, by JSON pointer */
  mistakes: Map<string, string>;
};

export const FormContext = createContext<FormState>({ change: () => undefined, mistakes: new Map() });

/** The form that a place belongs to. */
export function useForm(): FormState {
  return useContext(FormContext);
}

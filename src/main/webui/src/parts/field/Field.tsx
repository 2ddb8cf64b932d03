import { TextField, type TextFieldForwardRef, type TextFieldProps } from '@tehik-ee/tedi-react/tedi';
import { useLayoutEffect, useRef } from 'react';

type Props = Omit<TextFieldProps, 'input'> & {
  /** what the browser has to know of the input, such as its type */
  attributes: Partial<Record<'type' | 'autocomplete' | 'inputmode' | 'rows', string>>;
};

/** A field with attributes of its own: this version of the design system drops those that it is given. */
export function Field({ attributes, ...rest }: Props) {
  const field = useRef<TextFieldForwardRef>(null);
  const wanted = JSON.stringify(attributes);
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(JSON.parse(wanted) as Record<string, string>)) {
      field.current?.input?.setAttribute(name, value);
    }
  }, [wanted]);
  return <TextField ref={field} {...rest} />;
}

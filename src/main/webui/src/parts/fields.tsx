import { TextArea as TediTextArea, TextField as TediTextField, type TextAreaProps, type TextFieldForwardRef, type TextFieldProps } from '@tehik-ee/tedi-react/tedi';
import { useLayoutEffect, useRef } from 'react';

type Attributes = Partial<Record<'type' | 'autocomplete' | 'inputmode' | 'rows', string>>;

/**
 * TEDI's field lets its frame be reached by Tab besides the field itself: a stop without a name, where nothing can be
 * typed. And it drops what the browser has to know of the field, such as that it holds a password.
 */
function useField(attributes: Attributes = {}) {
  const field = useRef<TextFieldForwardRef>(null);
  useLayoutEffect(() => {
    field.current?.inner?.removeAttribute('tabindex');
    for (const [name, value] of Object.entries(attributes)) {
      field.current?.input?.setAttribute(name, value);
    }
  });
  return field;
}

export function TextField({ attributes, ...rest }: Omit<TextFieldProps, 'input'> & { attributes?: Attributes }) {
  return <TediTextField ref={useField(attributes)} {...rest} />;
}

export function TextArea({ attributes, ...rest }: Omit<TextAreaProps, 'input'> & { attributes?: Attributes }) {
  return <TediTextArea ref={useField(attributes)} {...rest} />;
}

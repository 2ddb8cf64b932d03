import { TextArea as TediTextArea, TextField as TediTextField, type TextAreaProps, type TextFieldForwardRef, type TextFieldProps } from '@tehik-ee/tedi-react/tedi';
import { useLayoutEffect, useRef } from 'react';

/** TEDI's field lets its frame be reached by Tab besides the field itself: a stop without a name, where nothing can be typed. */
function useOneStop() {
  const field = useRef<TextFieldForwardRef>(null);
  useLayoutEffect(() => field.current?.inner?.removeAttribute('tabindex'));
  return field;
}

export function TextField(props: TextFieldProps) {
  return <TediTextField ref={useOneStop()} {...props} />;
}

export function TextArea(props: TextAreaProps) {
  return <TediTextArea ref={useOneStop()} {...props} />;
}

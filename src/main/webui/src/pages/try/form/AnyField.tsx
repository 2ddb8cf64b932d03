import type { Exact } from '../../../api/exact';
import type { Path } from './context';
import { ChoiceField } from './ChoiceField';
import type { Field } from './fields';
import { GroupField } from './GroupField';
import { JsonField } from './JsonField';
import { LineField } from './LineField';
import { ListField } from './ListField';

export type PlaceProps = {
  field: Field;
  value: Exact | undefined;
  path: Path;
  /** its name in a list, instead of the one that the schema gives */
  label?: string;
};

/** A place of a form, of whatever kind it is. */
export function AnyField(props: PlaceProps) {
  switch (props.field.kind) {
    case 'group':
      return <GroupField {...props} />;
    case 'list':
      return <ListField {...props} />;
    case 'choice':
    case 'boolean':
      return <ChoiceField {...props} />;
    case 'json':
      return <JsonField {...props} />;
    case 'text':
    case 'number':
    case 'day':
      return <LineField {...props} />;
  }
}

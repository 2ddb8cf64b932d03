import { Checkbox } from '@tehik-ee/tedi-react/tedi';
import type { Role } from '../../api/session';
import { useTexts } from '../../language';
import styles from './people.module.css';
import { peopleTexts } from './texts';

const ROLES: Role[] = ['caller', 'reader', 'auditor', 'editor', 'approver', 'admin'];

/** What somebody may do, each role with what it means. */
export function Roles({ id, value, onChange }: { id: string; value: Role[]; onChange: (roles: Role[]) => void }) {
  const text = useTexts(peopleTexts);
  return (
    <fieldset className={styles.roles}>
      <legend>{text.roles}</legend>
      {value.length === 0 && <p role="alert">{text.oneRole}</p>}
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          id={`${id}-${role}`}
          name={`${id}-${role}`}
          value={role}
          label={`${text.roleNames[role]}: ${text.roleWords[role]}`}
          checked={value.includes(role)}
          onChange={(_, checked) => onChange(ROLES.filter((each) => (each === role ? checked : value.includes(each))))}
        />
      ))}
    </fieldset>
  );
}

import { type Exact, type ExactObject, isObject, Numeral } from '../../api/exact';

/** The columns of a list of objects, in the order in which they come first; null if it is no such list. */
export function columnsOf(list: Exact[]): string[] | null {
  const objects = list.filter((each): each is ExactObject => isObject(each));
  if (objects.length === 0 || objects.length !== list.length) {
    return null;
  }
  const names = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  const flat = objects.every((each) => Object.values(each).every((value) => !isObject(value) && !isListOfObjects(value)));
  return flat ? names : null;
}

function isListOfObjects(value: Exact): boolean {
  return Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null && !(each instanceof Numeral));
}

/** Whether all values of a column are numbers, so that they stand under each other. */
export function isNumeric(list: Exact[], column: string): boolean {
  const values = list.flatMap((each) => (isObject(each) && each[column] !== null && each[column] !== undefined ? [each[column]] : []));
  return values.length > 0 && values.every((value) => value instanceof Numeral);
}

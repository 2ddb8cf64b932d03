import { day } from '../../language/format';
import { useTexts } from '../../language';
import { placeOf } from './places';
import { draftTexts } from './texts';

/** What a file is called for people: its kind, topic, instrument and edition; never its path first. */
export function usePlaceName(): (path: string) => string {
  const text = useTexts(draftTexts);
  return (path) => {
    const place = placeOf(path);
    switch (place.kind) {
      case 'act':
        return `${text.act}, ${place.instrument}, ${day(place.edition)}`;
      case 'rules':
        return `${text.rules}: ${place.topic}, ${place.instrument}, ${day(place.edition)}`;
      case 'cases':
        return `${text.cases}: ${place.topic}, ${place.instrument}, ${day(place.edition)}`;
      case 'change-log':
        return text.changeLog;
      case 'other':
        return path;
    }
  };
}

import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import Modeler from 'dmn-js/lib/Modeler';

export type Opened = {
  /** the model with everything that was changed; null if nothing was since it was told last */
  written: () => Promise<string | null>;
  /** closes it; what was not told yet is told first */
  remove: () => void;
};

type Told = {
  /** something was changed, and will be told */
  onTouch: () => void;
  onChange: (xml: string) => void;
};

const CHANGED = ['elements.changed', 'commandStack.changed'];
const PAUSE = 400;

/** Opens a model to be changed; every change is told as the whole file, once a person pauses. */
export async function open(place: HTMLElement, xml: string, { onTouch, onChange }: Told): Promise<Opened> {
  const modeler = new Modeler({ container: place });
  const listening = new WeakSet<object>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;
  let ready = false;
  const written = async () => {
    clearTimeout(timer);
    if (!touched) {
      return null;
    }
    touched = false;
    const saved = await modeler.saveXML({ format: true });
    onChange(saved.xml);
    return saved.xml;
  };
  const changed = () => {
    if (ready) {
      touched = true;
      onTouch();
      clearTimeout(timer);
      timer = setTimeout(() => void written(), PAUSE);
    }
  };
  const listen = () => {
    const viewer = modeler.getActiveViewer();
    if (viewer !== undefined && !listening.has(viewer)) {
      listening.add(viewer);
      CHANGED.forEach((event) => viewer.on(event, changed));
    }
  };
  modeler.on('views.changed', listen);
  try {
    await modeler.importXML(xml);
  } catch (broken) {
    modeler.destroy();
    throw broken;
  }
  listen();
  ready = true;
  return { written, remove: () => void written().finally(() => modeler.destroy()) };
}

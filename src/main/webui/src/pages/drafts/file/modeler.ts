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

export type Opened = { remove: () => void };

const CHANGED = ['elements.changed', 'commandStack.changed'];
const PAUSE = 400;

/** Opens a model to be changed; every change is told as the whole file. */
export async function open(place: HTMLElement, xml: string, onChange: (xml: string) => void): Promise<Opened> {
  const modeler = new Modeler({ container: place });
  const listening = new WeakSet<object>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ready = false;
  const changed = () => {
    if (ready) {
      clearTimeout(timer);
      timer = setTimeout(() => void modeler.saveXML({ format: true }).then((saved) => onChange(saved.xml)), PAUSE);
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
  return {
    remove: () => {
      clearTimeout(timer);
      modeler.destroy();
    },
  };
}

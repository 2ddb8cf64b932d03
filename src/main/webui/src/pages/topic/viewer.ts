import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import NavigatedViewer from 'dmn-js/lib/NavigatedViewer';

/** Draws the diagram of a model into a place of the page; a model that cannot be drawn is thrown. */
export async function show(place: HTMLElement, xml: string, chosen: (id: string) => void) {
  const viewer = new NavigatedViewer({
    container: place,
    drd: { drillDown: { enabled: false }, zoomScroll: { enabled: false } },
  });
  try {
    await viewer.importXML(labelled(xml));
    const drawing = viewer.getActiveViewer();
    if (viewer.getActiveView()?.type !== 'drd' || drawing === undefined) {
      throw new Error('no diagram');
    }
    const canvas = drawing.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    drawing.on('element.click', ({ element }) => chosen(element.id));
    return { canvas, remove: () => viewer.destroy() };
  } catch (problem) {
    viewer.destroy();
    throw problem;
  }
}

/** The model with labels for names: the drawing shows names, and people read labels. */
function labelled(xml: string): string {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  for (const element of model.documentElement.children) {
    const label = element.getAttribute('label')?.trim();
    if (label) {
      element.setAttribute('name', label);
    }
  }
  return model.querySelector('parsererror') === null ? new XMLSerializer().serializeToString(model) : xml;
}

declare module 'dmn-js/lib/NavigatedViewer' {
  type Canvas = { zoom: (to: number | 'fit-viewport', center?: 'auto') => number };

  type Drawing = {
    get: (service: 'canvas') => Canvas;
    on: (event: 'element.click', listener: (event: { element: { id: string } }) => void) => void;
  };

  export default class NavigatedViewer {
    constructor(options: { container: HTMLElement; drd: { drillDown: { enabled: boolean }; zoomScroll: { enabled: boolean } } });
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    getActiveView(): { type: string } | undefined;
    getActiveViewer(): Drawing | undefined;
    destroy(): void;
  }
}

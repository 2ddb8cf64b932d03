declare module 'dmn-js/lib/Modeler' {
  export default class Modeler {
    constructor(options: { container: HTMLElement });
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    on(event: 'views.changed' | 'attach', listener: () => void): void;
    getActiveViewer(): { on: (event: string, listener: () => void) => void } | undefined;
    destroy(): void;
  }
}

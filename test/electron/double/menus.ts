import { strict } from './strict.ts';

type Template = {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  enabled?: boolean;
  accelerator?: string;
  registerAccelerator?: boolean;
  checked?: boolean;
  click?: (item: object, window: undefined, event: object) => void;
  submenu?: Template[];
};

const roles = new Set(
  'undo redo cut copy paste pasteAndMatchStyle delete selectAll reload forceReload toggleDevTools resetZoom zoomIn zoomOut togglefullscreen window minimize close help about services hide hideOthers unhide quit zoom front appMenu fileMenu editMenu viewMenu windowMenu'.split(
    ' ',
  ),
);
const keys = new Set('id label role type enabled checked accelerator registerAccelerator click submenu'.split(' '));

/** An item as a person would find it in the menu. */
export class MenuItemDouble {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly enabled: boolean;
  checked: boolean;
  readonly accelerator: string | undefined;
  readonly submenu: MenuDouble | undefined;
  readonly #click: Template['click'];

  constructor(template: Template) {
    const unknown = Object.keys(template).find((key) => !keys.has(key));
    if (unknown !== undefined) throw new Error(`The double of Electron knows no menu item option ${unknown}`);
    const { id, label, role, type, enabled = true, checked = false, accelerator, click, submenu } = template;
    if (role !== undefined && !roles.has(role)) throw new Error(`Unknown menu role ${role}`);
    if (label === undefined && role === undefined && type !== 'separator') {
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
    }
    this.id = id;
    this.label = label ?? '';
    this.role = role;
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.enabled = enabled;
    if (checked && type !== 'checkbox' && type !== 'radio') throw new TypeError('Only a checkbox can be checked');
    this.checked = checked;
    this.accelerator = accelerator;
    this.submenu = submenu && new MenuDouble(submenu);
    this.#click = click;
  }

  click(): void {
    if (!this.enabled) return;
    // The system turns the mark over before anybody is asked.
    if (this.type === 'checkbox') this.checked = !this.checked;
    this.#click?.(this, undefined, {});
  }
}

/** Electron's `Menu` without a screen: it holds items that tests look at and click. */
export class MenuDouble {
  static #application: MenuDouble | null = null;
  readonly items: readonly MenuItemDouble[];

  constructor(template: readonly Template[]) {
    this.items = template.map((item) => new MenuItemDouble(item));
  }
  static buildFromTemplate(template: readonly Template[]): MenuDouble {
    return new MenuDouble(template);
  }
  static setApplicationMenu(menu: MenuDouble | null): void {
    MenuDouble.#application = menu;
  }
  static getApplicationMenu(): MenuDouble | null {
    return MenuDouble.#application;
  }
  getMenuItemById(id: string): MenuItemDouble | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  popup(): void {}
}

/** `Menu` as the app sees it. */
export const Menu = strict('Menu', MenuDouble);

/** Words of the menu and the dialogs, which the window's own catalogue never sees. */
export type MenuWords = typeof en;
export type MenuLanguage = keyof typeof catalogue;

const en = {
  file: 'File', openFolder: 'Open folder…', openRecent: 'Open recent', showFolder: 'Show notebook in file manager', closeWindow: 'Close window', quit: 'Quit Konspekt',
  edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
  view: 'View', reload: 'Reload window', zoomIn: 'Zoom in', zoomOut: 'Zoom out', actualSize: 'Actual size', fullScreen: 'Full screen', developerTools: 'Developer tools',
  window: 'Window', help: 'Help', about: 'About Konspekt', showLog: 'Show log file',
  open: 'Open', cannotOpen: 'This folder could not be opened as a notebook.', crashed: 'The window stopped unexpectedly. Nothing that was saved is lost.', hide: 'Hide Konspekt',
};

const ru: MenuWords = {
  file: 'Файл', openFolder: 'Открыть папку…', openRecent: 'Недавние', showFolder: 'Показать папку с заметками', closeWindow: 'Закрыть окно', quit: 'Выйти из Konspekt',
  edit: 'Правка', undo: 'Отменить', redo: 'Повторить', cut: 'Вырезать', copy: 'Копировать', paste: 'Вставить', selectAll: 'Выделить всё',
  view: 'Вид', reload: 'Перезагрузить окно', zoomIn: 'Крупнее', zoomOut: 'Мельче', actualSize: 'Обычный размер', fullScreen: 'Во весь экран', developerTools: 'Инструменты разработчика',
  window: 'Окно', help: 'Справка', about: 'О программе Konspekt', showLog: 'Показать журнал',
  open: 'Открыть', cannotOpen: 'Не удалось открыть эту папку с заметками.', crashed: 'Окно неожиданно закрылось. Всё сохранённое цело.', hide: 'Скрыть Konspekt',
};

const uk: MenuWords = {
  file: 'Файл', openFolder: 'Відкрити теку…', openRecent: 'Нещодавні', showFolder: 'Показати теку з нотатками', closeWindow: 'Закрити вікно', quit: 'Вийти з Konspekt',
  edit: 'Правка', undo: 'Скасувати', redo: 'Повторити', cut: 'Вирізати', copy: 'Копіювати', paste: 'Вставити', selectAll: 'Вибрати все',
  view: 'Вигляд', reload: 'Перезавантажити вікно', zoomIn: 'Збільшити', zoomOut: 'Зменшити', actualSize: 'Звичайний розмір', fullScreen: 'На весь екран', developerTools: 'Інструменти розробника',
  window: 'Вікно', help: 'Довідка', about: 'Про Konspekt', showLog: 'Показати журнал',
  open: 'Відкрити', cannotOpen: 'Не вдалося відкрити цю теку з нотатками.', crashed: 'Вікно несподівано закрилося. Усе збережене ціле.', hide: 'Сховати Konspekt',
};

const zh: MenuWords = {
  file: '文件', openFolder: '打开文件夹…', openRecent: '最近打开', showFolder: '在文件管理器中显示笔记', closeWindow: '关闭窗口', quit: '退出 Konspekt',
  edit: '编辑', undo: '撤销', redo: '重做', cut: '剪切', copy: '复制', paste: '粘贴', selectAll: '全选',
  view: '显示', reload: '重新加载窗口', zoomIn: '放大', zoomOut: '缩小', actualSize: '实际大小', fullScreen: '全屏', developerTools: '开发者工具',
  window: '窗口', help: '帮助', about: '关于 Konspekt', showLog: '显示日志文件',
  open: '打开', cannotOpen: '无法将此文件夹作为笔记本打开。', crashed: '窗口意外停止，已保存的内容没有丢失。', hide: '隐藏 Konspekt',
};

const hu: MenuWords = {
  file: 'Fájl', openFolder: 'Mappa megnyitása…', openRecent: 'Legutóbbiak', showFolder: 'Jegyzetek mappájának megjelenítése', closeWindow: 'Ablak bezárása', quit: 'Kilépés a Konspektből',
  edit: 'Szerkesztés', undo: 'Visszavonás', redo: 'Mégis', cut: 'Kivágás', copy: 'Másolás', paste: 'Beillesztés', selectAll: 'Összes kijelölése',
  view: 'Nézet', reload: 'Ablak újratöltése', zoomIn: 'Nagyítás', zoomOut: 'Kicsinyítés', actualSize: 'Eredeti méret', fullScreen: 'Teljes képernyő', developerTools: 'Fejlesztői eszközök',
  window: 'Ablak', help: 'Súgó', about: 'A Konspekt névjegye', showLog: 'Naplófájl megjelenítése',
  open: 'Megnyitás', cannotOpen: 'Ez a mappa nem nyitható meg jegyzetfüzetként.', crashed: 'Az ablak váratlanul leállt. A mentett tartalom nem veszett el.', hide: 'A Konspekt elrejtése',
};

const catalogue = { en, ru, uk, zh, hu };

/** The words in the chosen language, else in the first of the system's languages there are words for, else in English. */
export function menuWords(chosen: string | null, system: readonly string[]): MenuWords {
  for (const tag of chosen === null ? system : [chosen, ...system]) {
    const language = tag.split('-')[0]?.toLowerCase() ?? '';
    if (Object.hasOwn(catalogue, language)) return catalogue[language as MenuLanguage];
  }
  return en;
}

/** Words of the dialogs and of the menu of the right mouse button, which the window's own catalogue never sees. */
export type DialogWords = typeof en;
export type DialogLanguage = keyof typeof catalogue;

const en = {
  openFolder: 'Open folder…',
  quit: 'Quit Konspekt',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  reload: 'Reload window',
  open: 'Open',
  cannotOpen: 'This folder could not be opened as a notebook.',
  crashed: 'The window stopped unexpectedly. Nothing that was saved is lost.',
  exportPdf: 'Export as PDF',
};

const ru: DialogWords = {
  openFolder: 'Открыть папку…',
  quit: 'Выйти из Konspekt',
  cut: 'Вырезать',
  copy: 'Копировать',
  paste: 'Вставить',
  selectAll: 'Выделить всё',
  reload: 'Перезагрузить окно',
  open: 'Открыть',
  cannotOpen: 'Не удалось открыть эту папку как тетрадь.',
  crashed: 'Окно неожиданно закрылось. Всё сохранённое цело.',
  exportPdf: 'Экспорт в PDF',
};

const uk: DialogWords = {
  openFolder: 'Відкрити теку…',
  quit: 'Вийти з Konspekt',
  cut: 'Вирізати',
  copy: 'Копіювати',
  paste: 'Вставити',
  selectAll: 'Вибрати все',
  reload: 'Перезавантажити вікно',
  open: 'Відкрити',
  cannotOpen: 'Не вдалося відкрити цю теку як зошит.',
  crashed: 'Вікно несподівано закрилося. Усе збережене ціле.',
  exportPdf: 'Експорт у PDF',
};

const zh: DialogWords = {
  openFolder: '打开文件夹…',
  quit: '退出 Konspekt',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  reload: '重新加载窗口',
  open: '打开',
  cannotOpen: '无法将此文件夹作为笔记本打开。',
  crashed: '窗口意外停止，已保存的内容没有丢失。',
  exportPdf: '导出为 PDF',
};

const hu: DialogWords = {
  openFolder: 'Mappa megnyitása…',
  quit: 'Kilépés a Konspektből',
  cut: 'Kivágás',
  copy: 'Másolás',
  paste: 'Beillesztés',
  selectAll: 'Összes kijelölése',
  reload: 'Ablak újratöltése',
  open: 'Megnyitás',
  cannotOpen: 'Ez a mappa nem nyitható meg jegyzetfüzetként.',
  crashed: 'Az ablak váratlanul leállt. A mentett tartalom nem veszett el.',
  exportPdf: 'Exportálás PDF-be',
};

const catalogue = { en, ru, uk, zh, hu };

/** The words in the chosen language, else in the first of the system's languages there are words for, else in English. */
export function dialogWords(chosen: string | null, system: readonly string[]): DialogWords {
  for (const tag of chosen === null ? system : [chosen, ...system]) {
    const language = tag.split('-')[0]?.toLowerCase() ?? '';
    if (Object.hasOwn(catalogue, language)) return catalogue[language as DialogLanguage];
  }
  return en;
}

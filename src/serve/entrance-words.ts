export type EntranceWords = { readonly opening: string; readonly refused: string; readonly script: string };

/** The words of the page behind a link, per language. */
export const entranceWords: { readonly en: EntranceWords; readonly [lang: string]: EntranceWords | undefined } = {
  en: {
    opening: 'Opening your notes…',
    refused:
      'This link was already used, or it is from an earlier run. Each link opens the notes in one browser. For a new link, press Enter in the terminal where Konspekt runs, or start it again.',
    script: 'Konspekt needs JavaScript in this browser.',
  },
  ru: {
    opening: 'Заметки открываются…',
    refused:
      'Эта ссылка уже использована или осталась от прошлого запуска. Одна ссылка открывает заметки в одном браузере. Чтобы получить новую, нажмите Enter в терминале, где работает Konspekt, или запустите его ещё раз.',
    script: 'Для работы Konspekt в браузере должен быть включён JavaScript.',
  },
  uk: {
    opening: 'Нотатки відкриваються…',
    refused:
      'Це посилання вже використано або воно лишилося з попереднього запуску. Одне посилання відкриває нотатки в одному браузері. Щоб отримати нове, натисніть Enter у терміналі, де працює Konspekt, або запустіть його ще раз.',
    script: 'Для роботи Konspekt у браузері має бути ввімкнений JavaScript.',
  },
  zh: {
    opening: '正在打开笔记…',
    refused:
      '此链接已被使用，或来自之前的一次运行。每个链接只能在一个浏览器中打开笔记。如需新链接，请在运行 Konspekt 的终端中按回车键，或重新启动它。',
    script: '请在浏览器中启用 JavaScript 后再使用 Konspekt。',
  },
  hu: {
    opening: 'A jegyzetek megnyitása…',
    refused:
      'Ezt a hivatkozást már felhasználták, vagy egy korábbi futásból való. Egy hivatkozás egy böngészőben nyitja meg a jegyzeteket. Új hivatkozáshoz nyomd meg az Entert abban a terminálban, ahol a Konspekt fut, vagy indítsd újra.',
    script: 'A Konspekt használatához engedélyezd a JavaScriptet ebben a böngészőben.',
  },
};

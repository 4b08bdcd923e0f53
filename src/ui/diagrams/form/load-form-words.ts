import type { FormWords } from '#core/diagrams/words/form-words.ts';

const loaders: Readonly<Record<string, () => Promise<FormWords>>> = {
  ru: async () => (await import('#core/diagrams/words/ru-form.ts')).ruForm,
  uk: async () => (await import('#core/diagrams/words/uk-form.ts')).ukForm,
  zh: async () => (await import('#core/diagrams/words/zh-form.ts')).zhForm,
  hu: async () => (await import('#core/diagrams/words/hu-form.ts')).huForm,
};

/** What forms call their fields in a language, in English where there are no words of it. */
export async function loadFormWords(lang: string): Promise<FormWords> {
  const load = loaders[lang.split('-')[0] ?? ''];
  return load === undefined ? (await import('#core/diagrams/words/en-form.ts')).enForm : load();
}

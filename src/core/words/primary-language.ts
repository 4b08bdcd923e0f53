/** `zh-Hans-CN` → `zh`; '' where no language is given. */
export function primaryLanguage(lang: string | null): string {
  return (lang?.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { notesOnDisk } from './notes-on-disk.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { caretLine, doctorScreen } from './pages/doctor-screen.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const texts = {
  'Index.md': 'Start with [[Кошелёк]], [[Customer value]], [[x/Plan]], [[y/Plan]], [[b]], [[broken]] and [[ru/a]].\n',
  'Кошелёк.md': '# Кошелёк\n\n## Две доли\n\nСлова.\n',
  'Customer value.md': '---\naliases: [CLV]\n---\n# Customer value\n\nWords.\n',
  'x/Plan.md': '# Plan of x\n\nWords.\n',
  'y/Plan.md': '# Plan of y\n\nWords.\n',
  'ru/a.md': 'Про [[Кошелек]]\r\nи [[Кошелек|кошелёк]].\r\n',
  'b.md': '# B\n\nSee [[CLV]].\n\nThe [[Plan]] of a [[Custmer value]].\n\nAnd [[Not yet written]].\n',
  'broken.md': '---\ntitle: Broken\ntags: [a, b\n---\n# Broken\n\nWords.\n',
};

describe.skipIf(!hasBrowser)('the doctor', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let doctor: ReturnType<typeof doctorScreen>;
  let disk: ReturnType<typeof notesOnDisk>;
  let misdeeds: readonly string[];
  const everything = (): Record<string, string> =>
    Object.fromEntries(Object.keys(texts).map((path) => [path, disk.read(path)]));

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    disk = notesOnDisk(served);
    page = await served.open({ reducedMotion: 'reduce' });
    misdeeds = watchForMisdeeds(page);
    window = notebookWindow(page);
    doctor = doctorScreen(window);
    await window.isReady('8 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('is quiet: a number at the foot of the window once the notebook rests, which leads to it', async () => {
    const count = page.getByRole('contentinfo').getByRole('button', { name: /things worth a look/ });
    await eventually(() => count.textContent()).toBe('7');
    await count.click();
    await doctor.list.waitFor();
    expect(page.url()).toContain('#/check');
  });

  it('groups findings by kind, what is broken first, each with its count', async () => {
    await page.keyboard.press('F7');
    await eventually(doctor.rows).toEqual([
      'Unreadable properties1',
      expect.stringContaining('broken.md'),
      'Links to missing notes4',
      expect.stringContaining('“Custmer value”'),
      expect.stringContaining('“Not yet written”'),
      expect.stringContaining('“Кошелек”'),
      expect.stringContaining('“Кошелек”'),
      'Links that match several notes1',
      expect.stringContaining('“Plan”'),
      'Links by alias only1',
      expect.stringContaining('“CLV”'),
    ]);
  });

  it('says of a finding what it is, why it matters and what to do, and shows the change before it is made', async () => {
    await doctor.row(/CLV/).click();
    await doctor.detail.getByRole('heading', { name: window.t('problem.alias-only-link') }).waitFor();
    await doctor.detail.getByText(window.t('reason.alias-only-link')).waitFor();
    await eventually(() => doctor.detail.locator('del').allTextContents()).toEqual(['[[CLV]]']);
    expect(await doctor.detail.locator('ins').allTextContents()).toEqual(['[[Customer value|CLV]]']);
    expect(everything()).toEqual(texts);
  });

  it('fixes it, goes on to the next finding, and takes it back to the byte', async () => {
    await window.button('doctor.fix', doctor.detail).click();
    await eventually(() => disk.read('b.md')).toBe(texts['b.md'].replace('[[CLV]]', '[[Customer value|CLV]]'));
    await eventually(() => doctor.row(/CLV/).count()).toBe(0);
    await eventually(() => doctor.list.evaluate((list) => list === document.activeElement)).toBe(true);
    await eventually(doctor.active).toContain('“Plan”');
    await window.notices.getByText('1 place fixed.').waitFor();
    await window.notices.getByRole('button', { name: 'Undo' }).last().click();
    await eventually(everything).toEqual(texts);
    await eventually(() => doctor.row(/CLV/).count()).toBe(1);
    expect(page.url()).toContain('#/check');
  });

  it('is worked by keys alone: choose with Space, preview all that was chosen, fix, undo', async () => {
    await doctor.list.focus();
    await page.keyboard.press('Home');
    await eventually(doctor.active).toBe('Unreadable properties1');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await eventually(doctor.active).toContain('ru/a.md, line 1');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await eventually(() => doctor.list.locator('[aria-level="2"][aria-checked=true]').count()).toBe(2);
    // A group is chosen as a whole, too.
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await eventually(() => doctor.list.locator('[aria-level="2"][aria-checked=true]').count()).toBe(3);
    const preview = window.main.getByRole('button', { name: 'Preview 3 fixes' });
    await preview.focus();
    await page.keyboard.press('Enter');
    await eventually(() => window.dialog.getByRole('heading', { level: 3 }).textContent()).toBe('3 places will change');
    expect(await window.dialog.locator('ins').allTextContents()).toEqual([
      '[[Кошелёк]]',
      '[[Кошелёк|кошелёк]]',
      '[[Customer value|CLV]]',
    ]);
    expect(everything()).toEqual(texts);
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe(window.t('doctor.fix'));
    await page.keyboard.press('Enter');
    await eventually(() => disk.read('ru/a.md')).toBe('Про [[Кошелёк]]\r\nи [[Кошелёк|кошелёк]].\r\n');
    await eventually(() => window.dialog.count()).toBe(0);
    await eventually(() => doctor.row(/Кошелек/).count()).toBe(0);
    expect(await doctor.list.evaluate((list) => list === document.activeElement)).toBe(true);
    await window.run('command.undo');
    await eventually(everything).toEqual(texts);
    await eventually(() => doctor.row(/Кошелек/).count()).toBe(2);
  });

  it('keeps a preview true while notes change', async () => {
    await doctor.row(/Links to missing notes/).click();
    await doctor.detail.getByRole('button', { name: 'Preview 2 fixes' }).click();
    await eventually(() => window.dialog.locator('ins').count()).toBe(2);
    const changed = 'Другое про [[Кошелек]].\r\n';
    disk.write('ru/a.md', changed);
    await eventually(() => window.dialog.locator('ins').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(disk.read('ru/a.md')).toBe(changed);
    disk.write('ru/a.md', texts['ru/a.md']);
    await eventually(() => doctor.row(/Кошелек/).count()).toBe(2);
  });

  it('lets a person choose where there is more than one answer', async () => {
    await doctor.row(/“Plan”/).click();
    const options = doctor.detail.getByRole('radio');
    await eventually(() => options.count()).toBe(2);
    await doctor.detail.getByText('Plan of y').click();
    await eventually(() => doctor.detail.locator('ins').allTextContents()).toEqual(['[[y/Plan]]']);
    await window.button('doctor.fix', doctor.detail).click();
    await eventually(() => disk.read('b.md')).toContain('The [[y/Plan]] of');
    await window.run('command.undo');
    await eventually(everything).toEqual(texts);

    await doctor.row(/Custmer value/).click();
    await eventually(() => doctor.detail.getByRole('radio').count()).toBe(1);
    await doctor.detail.getByText('Customer value.md').click();
    await eventually(() => doctor.detail.locator('ins').allTextContents()).toEqual(['[[Customer value]]']);
    expect(everything()).toEqual(texts);
  });

  it('offers to create a note that is missing', async () => {
    await doctor.row(/Not yet written/).click();
    await doctor.detail.getByText(window.t('doctor.no-options')).waitFor();
    await window.button('create.action', doctor.detail).click();
    expect(await window.dialog.getByRole('textbox').inputValue()).toBe('Not yet written');
    await page.keyboard.press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
  });

  it('goes to the place of a finding, and stands where it stood when one comes back', async () => {
    await doctor.row(/ru\/a\.md, line 2/).click();
    await doctor.list.press('Space');
    await doctor.list.press('Enter');
    await eventually(() => decodeURIComponent(page.url())).toContain('#/note/ru/a.md?line=2');
    await window.isReading('a');
    await page.keyboard.press('Alt+ArrowLeft');
    await eventually(doctor.active).toContain('ru/a.md, line 2');
    await eventually(() => doctor.list.locator('[aria-level="2"][aria-checked=true]').count()).toBe(1);
    await doctor.list.press('Space');
  });

  it('opens unreadable properties in the editor, at their line', async () => {
    const line = Number(/line (\d+)/.exec((await doctor.row(/broken\.md/).textContent()) ?? '')?.[1]);
    expect(line).toBeGreaterThan(1);
    await doctor.row(/broken\.md/).click();
    await doctor.list.press('Enter');
    await window.source.waitFor();
    expect(page.url()).toContain('edit=1');
    await eventually(() => caretLine(window.source)).toBe(line);
    await page.keyboard.press('Alt+ArrowLeft');
    await doctor.list.waitFor();
  });

  it('shows one kind, one folder or one note, and the address keeps it', async () => {
    await window.main.getByLabel(window.t('doctor.kind'), { exact: true }).selectOption('unresolved-link');
    await window.main.getByLabel(window.t('doctor.place'), { exact: true }).selectOption('ru');
    await eventually(doctor.rows).toEqual([
      'Links to missing notes2',
      expect.stringContaining('line 1'),
      expect.stringContaining('line 2'),
    ]);
    expect(page.url()).toContain('#/check?kind=unresolved-link&in=ru');
    await window.show('b.md', 'B');
    await page.keyboard.press('Shift+F7');
    await eventually(() => doctor.list.getByRole('treeitem', { name: /b\.md/ }).count()).toBe(4);
    expect(await doctor.row(/ru\/a\.md/).count()).toBe(0);
  });

  it('tells beside a note what is worth a look in it', async () => {
    await window.show('b.md', 'B');
    const section = window.notePanel.getByRole('button', { name: /^Worth a look/ });
    await eventually(() => section.textContent()).toBe('Worth a look4');
    await window.notePanel.getByRole('link', { name: /CLV/ }).click();
    await eventually(() => page.url()).toContain('b.md?line=3');
    await window.show('x/Plan.md', 'Plan of x');
    await eventually(() => section.count()).toBe(0);
  });

  it('takes note of changes without losing the place or the choice', async () => {
    await window.goTo('#/check');
    await doctor.row(/CLV/).click();
    await doctor.list.press('Space');
    disk.write('new.md', 'An [[Unheard of]] link to [[Index]].\n');
    await eventually(() => doctor.row(/Unheard of/).count()).toBe(1);
    expect(await doctor.active()).toContain('“CLV”');
    expect(await doctor.list.locator('[aria-level="2"][aria-checked=true]').count()).toBe(1);
    disk.remove('new.md');
    await eventually(() => doctor.row(/Unheard of/).count()).toBe(0);
    await doctor.list.press('Space');
  });

  it('keeps the rules of accessibility, light and dark, wide and narrow', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const one = notebookWindow(await served.open({ colorScheme, reducedMotion: 'reduce' }));
      const screen = doctorScreen(one);
      await one.tree.getByRole('treeitem').first().waitFor();
      for (const width of [1440, 900, 500]) {
        await one.page.setViewportSize({ width, height: 900 });
        await one.goTo('#/check');
        await screen.row(/CLV/).click();
        await screen.detail.locator('ins').waitFor();
        await eventually(() => brokenRules(one.page)).toEqual([]);
        expect(await one.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await screen.row(/“Plan”/).click();
        await eventually(() => screen.detail.getByRole('radio').count()).toBe(2);
        await eventually(() => brokenRules(one.page)).toEqual([]);
      }
      await screen.row(/Links to missing notes/).click();
      await screen.detail.getByRole('button', { name: 'Preview 2 fixes' }).click();
      await one.dialog.locator('ins').first().waitFor();
      await eventually(() => brokenRules(one.page)).toEqual([]);
      await one.page.context().close();
    }
  });

  it('did nothing it should not', () => {
    expect(misdeeds).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { afterSave, beginEditing, decide, editState, isUnsaved, meetFile } from '#ui/editor/editing.ts';

const file = { text: 'one\n', hash: 'h1' };

describe('editing a note', () => {
  it('begins saved, and is unsaved after a keystroke', () => {
    const editing = beginEditing(file, null);
    expect(editState(editing)).toBe('saved');
    expect(editState({ ...editing, text: 'one!\n' })).toBe('unsaved');
  });

  it('takes a change on disk over when nothing was typed', () => {
    const editing = meetFile(beginEditing(file, null), { text: 'two\n', hash: 'h2' });
    expect(editing.text).toBe('two\n');
    expect(editState(editing)).toBe('saved');
  });

  it('keeps what was typed when the file changes on disk, and asks', () => {
    const typed = { ...beginEditing(file, null), text: 'mine\n' };
    const editing = meetFile(typed, { text: 'theirs\n', hash: 'h2' });
    expect(editing.text).toBe('mine\n');
    expect(editing.theirs).toEqual({ text: 'theirs\n', hash: 'h2' });
    expect(editState(editing)).toBe('conflict');
  });

  it('puts both together where they changed different places', () => {
    const lines = { text: 'one\n\ntwo\n\nthree\n', hash: 'h1' };
    const typed = { ...beginEditing(lines, null), text: 'ONE\n\ntwo\n\nthree\n' };
    const editing = meetFile(typed, { text: 'one\n\ntwo\n\nthree\nfour\n', hash: 'h2' });
    expect(editing.text).toBe('ONE\n\ntwo\n\nthree\nfour\n');
    expect(editing.base.hash).toBe('h2');
    expect(editState(editing)).toBe('unsaved');
  });

  it('asks where both changed lines next to each other', () => {
    const lines = { text: 'one\ntwo\n', hash: 'h1' };
    const typed = { ...beginEditing(lines, null), text: 'ONE\ntwo\n' };
    expect(editState(meetFile(typed, { text: 'one\nTWO\n', hash: 'h2' }))).toBe('conflict');
  });

  it('is no conflict any more once it is decided', () => {
    const typed = { ...beginEditing(file, null), text: 'mine\n' };
    const editing = decide(meetFile(typed, { text: 'theirs\n', hash: 'h2' }), 'both\n');
    expect(editing).toEqual({ text: 'both\n', base: { text: 'theirs\n', hash: 'h2' }, theirs: null, saving: false });
    expect(isUnsaved(editing)).toBe(true);
  });

  it('sees no conflict when both changed the text to the same', () => {
    const typed = { ...beginEditing(file, null), text: 'same\n' };
    expect(editState(meetFile(typed, { text: 'same\n', hash: 'h2' }))).toBe('saved');
  });

  it('forgets a conflict when the file goes back to what it was', () => {
    const typed = { ...beginEditing(file, null), text: 'mine\n' };
    const editing = meetFile(meetFile(typed, { text: 'theirs\n', hash: 'h2' }), file);
    expect(editState(editing)).toBe('unsaved');
  });

  it('leaves what was typed during a save unsaved', () => {
    const saving = { ...beginEditing(file, null), text: 'one two three\n', saving: true };
    const editing = afterSave(saving, 'one two\n', 'h2');
    expect(editing.base).toEqual({ text: 'one two\n', hash: 'h2' });
    expect(editState(editing)).toBe('unsaved');
  });

  it('goes on from a draft of the same file', () => {
    const editing = beginEditing(file, { text: 'draft\n', baseHash: 'h1' });
    expect(editing.text).toBe('draft\n');
    expect(editState(editing)).toBe('unsaved');
  });

  it('asks at once when the file changed since the draft was typed', () => {
    const editing = beginEditing(file, { text: 'draft\n', baseHash: 'h0' });
    expect(editing.text).toBe('draft\n');
    expect(editState(editing)).toBe('conflict');
  });

  it('says that saving failed for as long as there is something to save', () => {
    const editing = beginEditing(file, null);
    expect(editState({ ...editing, text: 'one!\n' }, true)).toBe('failed');
    expect(editState(editing, true)).toBe('saved');
  });

  it('has nothing to save while a decision is waited for', () => {
    const typed = { ...beginEditing(file, null), text: 'mine\n' };
    expect(isUnsaved(typed)).toBe(true);
    expect(isUnsaved(meetFile(typed, { text: 'theirs\n', hash: 'h2' }))).toBe(false);
  });
});

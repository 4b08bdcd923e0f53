import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkMarker: 'wikiLinkMarker';
    wikiLinkData: 'wikiLinkData';
    wikiLinkTarget: 'wikiLinkTarget';
    wikiLinkAliasMarker: 'wikiLinkAliasMarker';
    wikiLinkAlias: 'wikiLinkAlias';
  }
}

const EXCLAMATION = 33;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const BAR = 124;

/**
 * `[[target|alias]]` and `![[…]]` as micromark tokens, named as remark-wiki-link names them so that its compiler builds the node.
 * A link stands on one line, holds at least one character that is not white space, and never another `[[`:
 * the scan gives up there, which is what keeps a row of openers linear.
 */
export function wikiLinkSyntax(): Extension {
  return { text: { [EXCLAMATION]: construct, [OPEN]: construct } };
}

const construct: Construct = { name: 'wikiLink', tokenize: tokenizeWikiLink };

function tokenizeWikiLink(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let hasWords = false;
  let inAlias = false;
  let hasAlias = false;
  let afterOpen = false;

  return function start(code: Code) {
    effects.enter('wikiLink');
    effects.enter('wikiLinkMarker');
    if (code === EXCLAMATION) {
      effects.consume(code);
      return firstBracket;
    }
    return firstBracket(code);
  };

  function firstBracket(code: Code): State | undefined {
    if (code !== OPEN) return nok(code);
    effects.consume(code);
    return secondBracket;
  }

  function secondBracket(code: Code): State | undefined {
    if (code !== OPEN) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkMarker');
    return dataStart;
  }

  function dataStart(code: Code): State | undefined {
    if (code === OPEN) return nok(code);
    effects.enter('wikiLinkData');
    effects.enter('wikiLinkTarget');
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (code === null || code < -2) return nok(code);
    if (code === CLOSE) return effects.check(closing, close, bracket)(code);
    if (code === BAR && hasWords && !inAlias) return divider(code);
    if (code === BACKSLASH && hasWords && !inAlias) return effects.check(escapedBar, divider, consume)(code);
    return consume(code);
  }

  function consume(code: Code): State | undefined {
    if (code === OPEN && afterOpen) return nok(code);
    afterOpen = code === OPEN;
    if (code !== null && code > 32) hasWords = true;
    effects.consume(code);
    return data;
  }

  function bracket(code: Code): State | undefined {
    return consume(code);
  }

  function divider(code: Code): State | undefined {
    effects.exit('wikiLinkTarget');
    effects.enter('wikiLinkAliasMarker');
    effects.consume(code);
    return code === BACKSLASH ? dividerBar : aliasStart();
  }

  function dividerBar(code: Code): State | undefined {
    effects.consume(code);
    return aliasStart();
  }

  function aliasStart(): State {
    effects.exit('wikiLinkAliasMarker');
    inAlias = true;
    afterOpen = false;
    return aliasFirst;
  }

  /** A token must not be empty: `[[a|]]` has no alias. */
  function aliasFirst(code: Code): State | undefined {
    return code === CLOSE ? effects.check(closing, close, openAlias)(code) : openAlias(code);
  }

  function openAlias(code: Code): State | undefined {
    effects.enter('wikiLinkAlias');
    hasAlias = true;
    return data(code);
  }

  function close(code: Code): State | undefined {
    if (!hasWords) return nok(code);
    if (!inAlias) effects.exit('wikiLinkTarget');
    else if (hasAlias) effects.exit('wikiLinkAlias');
    effects.exit('wikiLinkData');
    effects.enter('wikiLinkMarker');
    effects.consume(code);
    return closeSecond;
  }

  function closeSecond(code: Code): State | undefined {
    effects.consume(code);
    effects.exit('wikiLinkMarker');
    effects.exit('wikiLink');
    return ok;
  }
}

const closing: Construct = { partial: true, tokenize: (effects, ok, nok) => twoCodes(effects, ok, nok, CLOSE, CLOSE) };
const escapedBar: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => twoCodes(effects, ok, nok, BACKSLASH, BAR),
};

function twoCodes(effects: Effects, ok: State, nok: State, first: number, second: number): State {
  return function start(code: Code) {
    if (code !== first) return nok(code);
    effects.enter('data');
    effects.consume(code);
    return (next: Code) => {
      if (next !== second) return nok(next);
      effects.consume(next);
      effects.exit('data');
      return ok;
    };
  };
}

// Reads one simple command as a POSIX shell would: quotes, escapes and continued lines. Nothing is expanded.

/** The words of the first command; what follows a pipe, a semicolon or a redirection belongs to no word of it. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word: string | null = null; // null between words: '' is a word too, when it was quoted
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === "'" || text.startsWith("$'", at)) {
      const isAnsi = char === '$';
      const { value, next } = singleQuoted(text, at + (isAnsi ? 2 : 1), isAnsi);
      word = (word ?? '') + value;
      at = next;
    } else if (char === '"') {
      const { value, next } = doubleQuoted(text, at + 1);
      word = (word ?? '') + value;
      at = next;
    } else if (char === '\\') {
      if (!isLineEnd(text, at + 1)) word = (word ?? '') + (text[at + 1] ?? '');
      at += text.startsWith('\r\n', at + 1) ? 3 : 2;
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
    } else if (/[;|&<>]/.test(char)) {
      const isDescriptor = /[<>]/.test(char) && word !== null && /^\d$/.test(word); // the 2 of 2>&1
      return word === null || isDescriptor ? words : [...words, word];
    } else {
      word = (word ?? '') + char;
      at += 1;
    }
  }
  return word === null ? words : [...words, word];
}

type Piece = { value: string; next: number };

const ANSI: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

function singleQuoted(text: string, from: number, isAnsi: boolean): Piece {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== "'") {
    if (isAnsi && text[at] === '\\') {
      const { value: char, next } = ansiEscape(text, at + 1);
      value += char;
      at = next;
    } else value += text[at++];
  }
  return { value, next: at + 1 };
}

/** Browsers copy curl commands with `\u0021` and its like. */
function ansiEscape(text: string, at: number): Piece {
  const [code, hex] = /^(?:u([0-9a-f]{1,4})|x([0-9a-f]{1,2}))/i.exec(text.slice(at, at + 5))?.filter(Boolean) ?? [];
  if (code && hex) return { value: String.fromCharCode(Number.parseInt(hex, 16)), next: at + code.length };
  const char = text[at] ?? '';
  return { value: ANSI[char] ?? `\\${char}`, next: at + 1 };
}

function doubleQuoted(text: string, from: number): Piece {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== '"') {
    const next = text[at + 1] ?? '';
    if (text[at] === '\\' && isLineEnd(text, at + 1)) at += 2;
    else if (text[at] === '\\' && '"\\$`'.includes(next)) {
      value += next;
      at += 2;
    } else value += text[at++];
  }
  return { value, next: at + 1 };
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text.startsWith('\r\n', at);
}

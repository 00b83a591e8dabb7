// Control characters could move a terminal's cursor; format characters hide or reorder text.
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text in which every character that could act instead of being read is written as `\u001b`. Line breaks stay. */
export function printable(text: string): string {
  return text.replace(
    unprintable,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}

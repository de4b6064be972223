// Where the fields stand that a check digit protects (ICAO Doc 9303 parts 4 to 7, and the Chinese forms): the same table as
// MrzLayout of the library, which a test in the browser compares. Places are counted from 0 in the lines put one behind the other.

/** Characters of a line to lines of a zone. */
export const LINES = { 30: 3, 36: 2, 44: 2 };

const span = (length, line, first, last) => [(line - 1) * length + first - 1, (line - 1) * length + last];
const place = (length, line, column) => (line - 1) * length + column - 1;

/** The formats of two lines agree up to place 28 of the second. */
function twoLines(length, more) {
  return {
    length,
    lines: 2,
    number: span(length, 2, 1, 9),
    numberDigit: place(length, 2, 10),
    birth: span(length, 2, 14, 19),
    birthDigit: place(length, 2, 20),
    expiry: span(length, 2, 22, 27),
    expiryDigit: place(length, 2, 28),
    ...more,
  };
}

export const LAYOUTS = {
  TD3: twoLines(44, {
    optional: span(44, 2, 29, 42),
    optionalDigit: place(44, 2, 43),
    composite: [span(44, 2, 1, 10), span(44, 2, 14, 20), span(44, 2, 22, 43)],
    compositeDigit: place(44, 2, 44),
  }),
  MRV_A: twoLines(44, {}),
  TD2: twoLines(36, {
    tail: span(36, 2, 29, 35),
    composite: [span(36, 2, 1, 10), span(36, 2, 14, 20), span(36, 2, 22, 35)],
    compositeDigit: place(36, 2, 36),
  }),
  MRV_B: twoLines(36, {}),
  TD1: {
    length: 30,
    lines: 3,
    number: span(30, 1, 6, 14),
    numberDigit: place(30, 1, 15),
    tail: span(30, 1, 16, 30),
    birth: span(30, 2, 1, 6),
    birthDigit: place(30, 2, 7),
    expiry: span(30, 2, 9, 14),
    expiryDigit: place(30, 2, 15),
    composite: [span(30, 1, 6, 30), span(30, 2, 1, 7), span(30, 2, 9, 15), span(30, 2, 19, 29)],
    compositeDigit: place(30, 2, 30),
  },
  CN_CARD: {
    length: 30,
    lines: 1,
    number: span(30, 1, 3, 11),
    numberDigit: place(30, 1, 12),
    expiry: span(30, 1, 14, 19),
    expiryDigit: place(30, 1, 20),
    birth: span(30, 1, 22, 27),
    birthDigit: place(30, 1, 28),
    composite: [span(30, 1, 3, 12), span(30, 1, 14, 20), span(30, 1, 22, 28)],
    compositeDigit: place(30, 1, 30),
  },
  CN_PERMIT: {
    length: 30,
    lines: 3,
    number: span(30, 1, 3, 11),
    numberDigit: place(30, 1, 12),
    optional: span(30, 1, 13, 14),
    optionalDigit: place(30, 1, 15),
    expiry: span(30, 1, 16, 21),
    expiryDigit: place(30, 1, 22),
    birth: span(30, 1, 24, 29),
    birthDigit: place(30, 1, 30),
    composite: [span(30, 1, 3, 12), span(30, 1, 16, 22), span(30, 1, 24, 30), span(30, 2, 20, 29)],
    compositeDigit: place(30, 2, 30),
  },
};

const isDigits = (text, from, to) => /^[0-9]+$/.test(text.slice(from, to));

/** One line, expiry before birth, fillers between: the card for Hong Kong and Macao or for Taiwan. */
function isCard(text) {
  const separated = text[12] === "<" && text[20] === "<" && text[28] === "<";
  return /^C[SD]/.test(text) || (separated && (text[0] === "C" || isDigits(text, 13, 20)));
}

/** Three lines like a TD1, but the number stands where a TD1 has the issuing state. */
function isPermit(text) {
  return /^C[RTFDWS]/.test(text) && isDigits(text, 11, 12) && [2, 3, 4].some((at) => isDigits(text, at, at + 1));
}

/**
 * The format that so many lines of that length look like; null when it cannot be told yet.
 *
 * @param text the lines put one behind the other
 */
export function formatOf(text, length, lines) {
  if (length === 44 && lines <= 2) {
    return text[0] === "V" ? "MRV_A" : "TD3";
  }
  if (length === 36 && lines <= 2) {
    return text.startsWith("IDFRA") ? null : text[0] === "V" ? "MRV_B" : "TD2";
  }
  if (length !== 30 || lines > 3) {
    return null;
  }
  if (lines === 1) {
    return isCard(text) ? "CN_CARD" : isPermit(text) ? "CN_PERMIT" : null;
  }
  // The home return card before 2013 has names in telegraph codes and its number elsewhere.
  if (text.startsWith("C<CHN") && /^[HM][0-9]{8}/.test(text.slice(45))) {
    return null;
  }
  return isPermit(text) ? "CN_PERMIT" : "TD1";
}

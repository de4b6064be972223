/**
 * Names in the script of their bearers, spelled for the machine-readable zone: the transliteration tables of ICAO Doc 9303-3
 * section 6 for Latin, Cyrillic and Arabic, and pinyin for Chinese names in documents of China.
 *
 * <p>Start reading at {@link org.gatehouse.documents.names.NativeName}. The tables of pinyin are loaded when the first Chinese
 * name comes, which takes a second; nobody who only reads zones pays for them.
 */
@NullMarked
package org.gatehouse.documents.names;

import org.jspecify.annotations.NullMarked;

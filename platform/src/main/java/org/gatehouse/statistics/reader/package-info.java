/**
 * Published texts and tables, machine translations among them, read into observations: period, figure, value or what it may have been, unit,
 * rates; and with each whatever is doubtful about it.
 *
 * <p>Start reading at {@link org.gatehouse.statistics.reader.FigureReader}. Pure. Nothing is guessed: what cannot be what was meant has no
 * value, and a person decides what is taken. Names and mistranslations stand in {@code statistics/reader/names.tsv}, the sentences of doubts in
 * {@code doubts.tsv} beside it.
 */
@NullMarked
package org.gatehouse.statistics.reader;

import org.jspecify.annotations.NullMarked;

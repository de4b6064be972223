package org.gatehouse.statistics.tally;

/**
 * Statements that make the tallies of one kind of fact. They differ in table and columns alone, and each is written out so
 * that it can be read, and pasted into {@code psql}, as it stands.
 *
 * @param fold adds the facts of the transactions {@code :from} to before {@code :below} to their days and months
 * @param recountDays makes the days {@code :from} to before {@code :until} what their facts say, and counts what was wrong
 * @param recountMonths makes their months what the days say, and counts what was wrong
 */
record TallySql(String fold, String recountDays, String recountMonths) {}

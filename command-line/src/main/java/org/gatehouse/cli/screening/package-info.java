/**
 * Persons screened against lists, and lists looked after, by command: no database, nothing kept.
 *
 * <p>Start reading at {@link org.gatehouse.cli.screening.ScreenCommand} and
 * {@link org.gatehouse.cli.screening.WatchlistCommand}.
 */
@NullMarked
package org.gatehouse.cli.screening;

import org.jspecify.annotations.NullMarked;

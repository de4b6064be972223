/**
 * Who on a list could this person be, and why: names, dates and documents in, explained candidates out.
 *
 * <p>Start reading at {@link org.gatehouse.names.NameScreen}, an immutable snapshot of a list that answers a
 * {@link org.gatehouse.names.Query}; {@link org.gatehouse.names.LiveScreen} follows a list that changes. Depends on
 * ICU, and on Jackson to read lists. Everything here is safe to share between threads.
 */
@NullMarked
package org.gatehouse.names;

import org.jspecify.annotations.NullMarked;

/**
 * Lists as their publishers give them out, read as streams: entries come one by one, and a report says what was left out
 * and why. Whatever the bytes are, the answer is a report, never an exception.
 *
 * <p>Start reading at {@link org.gatehouse.names.lists.ListFiles}, which recognises forms, or at
 * {@link org.gatehouse.names.lists.ListForm}, which names them; {@link org.gatehouse.names.lists.ListDifference} compares
 * a list with the one before it.
 */
@NullMarked
package org.gatehouse.names.lists;

import org.jspecify.annotations.NullMarked;

package org.gatehouse.names;

import org.gatehouse.names.Explanation.Agreement;
import org.gatehouse.names.Explanation.Birth;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may be the person who is asked for.
 *
 * @param name of its names the one that fits best; -1 when a document alone led to it
 * @param asked of the names of the query the one that fits best; null when a document alone led to it
 * @param logit of name and facts, without documents
 */
record Found(
        int entry, int name, @Nullable Asked asked, double logit, Birth birth, Agreement sex, Agreement nationality) {}

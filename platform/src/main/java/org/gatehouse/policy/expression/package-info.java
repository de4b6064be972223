/** Expressions of rules: understood, tried, and asked of crossings. */
@NullMarked
package org.gatehouse.policy.expression;

import org.jspecify.annotations.NullMarked;

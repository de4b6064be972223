/** The book of stays: movements become stays, and what does not add up is found. */
@NullMarked
package org.gatehouse.stays.book;

import org.jspecify.annotations.NullMarked;

/** Everybody's own days of stay, reckoned on a page and for programs. Nothing of it is kept. */
@NullMarked
package org.gatehouse.stays.pages;

import org.jspecify.annotations.NullMarked;

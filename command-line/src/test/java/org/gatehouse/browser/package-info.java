/**
 * The pages in a real browser on the real house: every page in both languages, both themes, wide and narrow; and the walks of an
 * officer. One house and one browser for all. {@link org.gatehouse.browser.Pages} lists the pages.
 */
@NullMarked
package org.gatehouse.browser;

import org.jspecify.annotations.NullMarked;

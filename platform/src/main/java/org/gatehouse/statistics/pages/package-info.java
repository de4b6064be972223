/** The dashboard and the bulletin as page, JSON and CSV, with charts drawn on the server. */
@NullMarked
package org.gatehouse.statistics.pages;

import org.jspecify.annotations.NullMarked;

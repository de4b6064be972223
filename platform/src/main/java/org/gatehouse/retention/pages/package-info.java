/** Pages and programs of retention. */
@NullMarked
package org.gatehouse.retention.pages;

import org.jspecify.annotations.NullMarked;

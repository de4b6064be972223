/** Files are fetched by themselves, from a folder and from addresses. */
@NullMarked
package org.gatehouse.trust.refreshing;

import org.jspecify.annotations.NullMarked;

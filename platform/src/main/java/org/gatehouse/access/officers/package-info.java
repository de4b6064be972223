/** The administrator's pages: officers, and technical clients. */
@NullMarked
package org.gatehouse.access.officers;

import org.jspecify.annotations.NullMarked;

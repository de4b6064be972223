/** What every page and every answer has in common: who may open it, and what is said when it cannot be given. */
@NullMarked
package org.gatehouse.access.web;

import org.jspecify.annotations.NullMarked;

/** Irregular stays for programs. */
@NullMarked
package org.gatehouse.stays.api;

import org.jspecify.annotations.NullMarked;

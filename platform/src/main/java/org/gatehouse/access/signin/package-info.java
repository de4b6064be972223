/** How officers come in and go out: the form, the sessions, the attempts. */
@NullMarked
package org.gatehouse.access.signin;

import org.jspecify.annotations.NullMarked;

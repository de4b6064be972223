/** Access tokens of technical clients: the embedded authorization server and what reads its tokens. */
@NullMarked
package org.gatehouse.access.tokens;

import org.jspecify.annotations.NullMarked;

/** The path of an irregular stay: what the person said, and how it ended. */
@NullMarked
package org.gatehouse.stays.irregular;

import org.jspecify.annotations.NullMarked;

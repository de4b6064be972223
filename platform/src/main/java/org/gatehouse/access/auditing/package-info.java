/** The trail for auditors: searched, exported, and each reading of it entered in it. */
@NullMarked
package org.gatehouse.access.auditing;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.gatehouse.names.lists;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.gatehouse.cli.screening;

import org.jspecify.annotations.NullMarked;

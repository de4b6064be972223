/** Lists for trying things out; they exist under the profile demo and nowhere else. */
@NullMarked
package org.gatehouse.screening.demo;

import org.jspecify.annotations.NullMarked;

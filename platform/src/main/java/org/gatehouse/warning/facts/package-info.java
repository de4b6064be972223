/** The contract with statistics: views of countable events, without personal data. */
@NamedInterface("facts")
@NullMarked
package org.gatehouse.warning.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Words of the trade: states, ports of entry, kinds of document and conveyance, and the small value types that every
 * module speaks in.
 *
 * <p>Start reading at {@link org.gatehouse.reference.Ports}. Owns the schema {@code reference}. Asks nobody.
 */
@ApplicationModule(
        displayName = "Reference",
        allowedDependencies = {})
@NullMarked
package org.gatehouse.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

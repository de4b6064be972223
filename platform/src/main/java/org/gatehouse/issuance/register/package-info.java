/** The register as it is kept: entries, uses, and whether there is anything at all. */
@NullMarked
package org.gatehouse.issuance.register;

import org.jspecify.annotations.NullMarked;

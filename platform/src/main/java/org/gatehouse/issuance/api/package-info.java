/** The register over HTTP. */
@NullMarked
package org.gatehouse.issuance.api;

import org.jspecify.annotations.NullMarked;

/** Pages of certificates, proposals and imports. */
@NullMarked
package org.gatehouse.trust.pages;

import org.jspecify.annotations.NullMarked;

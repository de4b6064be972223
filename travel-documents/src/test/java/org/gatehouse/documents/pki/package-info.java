/** A public key infrastructure made on the spot, for tests of whatever has to be signed or believed. */
@NullMarked
package org.gatehouse.documents.pki;

import org.jspecify.annotations.NullMarked;

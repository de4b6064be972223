/** What scripts ask of the library {@code travel-documents}: zones read, chips and seals verified, a state for demonstrations. */
@NullMarked
package org.gatehouse.cli.document;

import org.jspecify.annotations.NullMarked;

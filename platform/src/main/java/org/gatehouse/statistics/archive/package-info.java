/**
 * Sealed months as Parquet files, and bulletins from them. DuckDB, which writes and reads the files, is loaded here alone and at the
 * first use.
 */
@NullMarked
package org.gatehouse.statistics.archive;

import org.jspecify.annotations.NullMarked;

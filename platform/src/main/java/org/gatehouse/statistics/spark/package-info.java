/**
 * Bulletins over the archive by Apache Spark, on as many machines as there are. Nothing of Spark is on the class path of the house: its
 * programs run as processes of their own, and are spoken to by files and lines.
 */
@NullMarked
package org.gatehouse.statistics.spark;

import org.jspecify.annotations.NullMarked;

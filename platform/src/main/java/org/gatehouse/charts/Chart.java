package org.gatehouse.charts;

/**
 * What can be drawn. Every word in it is in the reader's language already, and every kind has its figures as a table too, so that picture,
 * table and file say the same.
 */
public sealed interface Chart permits Bars, Columns, HeatMap, Lines, Parts, PortMap {

    Caption caption();

    /** The same figures in rows. */
    Table table();
}

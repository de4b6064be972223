package org.gatehouse.charts;

import java.util.List;

/** Values under a name: a line, a layer of columns, a row of a heat map. */
public record Series(String name, List<Value> values) {

    public Series {
        values = List.copyOf(values);
    }
}

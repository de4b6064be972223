package org.gatehouse.statistics.pictures;

import org.gatehouse.charts.Chart;
import org.gatehouse.charts.Drawing;
import org.gatehouse.charts.Table;

/**
 * A chart on a page, as {@code statistics/_picture.html} shows it.
 *
 * @param path where its files lie, without {@code .svg} and {@code .csv}
 * @param query what the page was asked for, such as {@code month=2022-03}; empty for nothing
 */
public record Picture(Chart chart, String path, String query) {

    public String title() {
        return chart.caption().title();
    }

    public String svg() {
        return Drawing.inPage(chart);
    }

    public Table table() {
        return chart.table();
    }

    /** @param suffix {@code svg} or {@code csv} */
    public String file(String suffix) {
        return path + "." + suffix + (query.isEmpty() ? "" : "?" + query);
    }
}

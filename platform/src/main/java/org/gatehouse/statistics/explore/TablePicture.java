package org.gatehouse.statistics.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatehouse.charts.Bar;
import org.gatehouse.charts.Bars;
import org.gatehouse.charts.Caption;
import org.gatehouse.charts.Chart;
import org.gatehouse.charts.Columns;
import org.gatehouse.charts.HeatMap;
import org.gatehouse.charts.Lines;
import org.gatehouse.charts.Parts;
import org.gatehouse.charts.Series;
import org.gatehouse.charts.Value;
import org.gatehouse.statistics.explore.Exploration.Picture;
import org.gatehouse.statistics.explore.ExploredView.Row;

/**
 * Draws the rows of a table: what is across, and what stands beside each other there. Of one split and no time the rows are bars; else time
 * or the first split is across, and what the other splits tell apart are the series.
 */
final class TablePicture {

    /** As many series as can be told apart. */
    private static final int SERIES_MOST = 6;

    private static final int BARS_MOST = 15;
    private static final int HEAT_ROWS_MOST = 40;
    private static final int HEAT_COLUMNS_MOST = 60;
    private static final int COLUMNS_MOST = 62;

    private final Caption caption;
    private final ExploredView view;
    private final boolean overTime;
    private final List<String> across;
    private final Map<String, Map<String, Long>> series = new LinkedHashMap<>();

    private TablePicture(String id, ExploredView view, boolean overTime) {
        this.caption = new Caption(id, view.title() + ", " + view.period(), view.described());
        this.view = view;
        this.overTime = overTime;
        this.across = view.rows().stream().map(TablePicture::first).distinct().toList();
        for (Row row : view.rows()) {
            series.computeIfAbsent(others(row), _ -> new LinkedHashMap<>()).put(first(row), row.count());
        }
    }

    /** The picture that was asked for, or the one that fits where that cannot be drawn; empty where none can. */
    static Optional<Chart> of(String id, ExploredView view, Picture asked, boolean overTime) {
        if (asked == Picture.NONE || view.rows().size() < 2) {
            return Optional.empty();
        }
        var picture = new TablePicture(id, view, overTime);
        return picture.draw(asked).or(() -> picture.draw(picture.fitting()));
    }

    private Picture fitting() {
        if (!overTime) {
            return heatMap().isPresent() ? Picture.HEAT_MAP : Picture.BARS;
        }
        return series.size() > SERIES_MOST ? Picture.HEAT_MAP : across.size() > 24 ? Picture.LINES : Picture.COLUMNS;
    }

    private Optional<Chart> draw(Picture kind) {
        return switch (kind) {
            case LINES ->
                overTime && fits(Integer.MAX_VALUE)
                        ? Optional.of(new Lines(caption, head(), across, besides()))
                        : none();
            case COLUMNS ->
                fits(COLUMNS_MOST)
                        ? Optional.of(new Columns(caption, head(), across, besides(), Columns.Arrangement.BESIDE))
                        : none();
            case STACKED ->
                fits(COLUMNS_MOST)
                        ? Optional.of(new Columns(caption, head(), across, all(), Columns.Arrangement.STACKED))
                        : none();
            case BARS -> Optional.of(new Bars(caption, head(), view.unit(), bars(BARS_MOST)));
            case SHARES ->
                view.rows().size() <= SERIES_MOST
                        ? Optional.of(new Parts(caption, head(), view.unit(), bars(SERIES_MOST)))
                        : none();
            case HEAT_MAP -> heatMap();
            case FITTING, NONE -> none();
        };
    }

    private static Optional<Chart> none() {
        return Optional.empty();
    }

    private boolean fits(int most) {
        return series.size() <= SERIES_MOST && across.size() > 1 && across.size() <= most;
    }

    private String head() {
        return view.headings().getFirst();
    }

    /** What there is none of is a nought: a table has no rows for those. */
    private List<Series> all() {
        List<Series> all = new ArrayList<>();
        series.forEach((name, counts) -> all.add(new Series(
                name.isEmpty() ? view.title() : name,
                across.stream()
                        .map(point -> Value.of(counts.getOrDefault(point, 0L)))
                        .toList())));
        return all;
    }

    /** One series stands beside itself in the period with which it is compared. */
    private List<Series> besides() {
        List<Series> all = all();
        if (all.size() == 1) {
            view.other()
                    .ifPresent(other -> all.add(new Series(
                            other,
                            view.rows().stream()
                                    .map(row -> row.before().map(Value::of).orElse(Value.missing("–")))
                                    .toList())));
        }
        return all;
    }

    private List<Bar> bars(int most) {
        return view.rows().stream()
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .limit(most)
                .map(row -> new Bar(
                        String.join(", ", row.names()), Value.of(row.count(), row.value() + " (" + row.share() + ")")))
                .toList();
    }

    private Optional<Chart> heatMap() {
        boolean drawn = view.headings().size() > 1
                && series.size() <= HEAT_COLUMNS_MOST
                && across.size() <= Math.max(HEAT_ROWS_MOST, HEAT_COLUMNS_MOST);
        return drawn ? Optional.of(turned(all())) : none();
    }

    /** The longer side is the rows, so that it fits on a narrow screen. */
    private Chart turned(List<Series> all) {
        List<Series> rows = IntStream.range(0, across.size())
                .mapToObj(at -> new Series(
                        across.get(at),
                        all.stream().map(one -> one.values().get(at)).toList()))
                .toList();
        return across.size() >= all.size()
                ? new HeatMap(caption, head(), all.stream().map(Series::name).toList(), rows)
                : new HeatMap(
                        caption,
                        String.join(
                                ", ", view.headings().subList(1, view.headings().size())),
                        across,
                        all);
    }

    private static String first(Row row) {
        return row.names().getFirst();
    }

    private static String others(Row row) {
        return String.join(", ", row.names().subList(1, row.names().size()));
    }
}

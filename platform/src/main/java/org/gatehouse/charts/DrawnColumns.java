package org.gatehouse.charts;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.charts.Columns.Arrangement;

/** Draws {@link Columns}. */
final class DrawnColumns {

    private static final double FILLED = 0.8;

    private DrawnColumns() {}

    /** A piece of a column: which series, and from where to where on the scale. */
    record Piece(int series, double from, double to) {}

    static Sheet of(Columns chart) {
        var shapes = new Svg();
        double above =
                Legend.draw(shapes, chart.series().stream().map(Series::name).toList(), Sheet.WIDE_WIDTH, false);
        boolean shares = chart.arrangement() == Arrangement.SHARES;
        Plot plot = Plot.below(
                above,
                Math.max(1, chart.points().size()),
                Sheet.WIDE_WIDTH,
                shares ? "%" : "",
                (bottom, top) -> shares ? Scale.percent(bottom, top) : scale(chart, bottom, top));
        plot.axes(shapes, chart.points());
        for (int at = 0; at < chart.points().size(); at++) {
            column(shapes, plot, chart, at);
        }
        return new Sheet(
                Sheet.WIDE_WIDTH,
                plot.bottom() + 4,
                Sheet.WIDE,
                shapes,
                points(plot, chart),
                chart.points().size());
    }

    private static Scale scale(Columns chart, double bottom, double top) {
        double least = 0;
        double most = chart.atLeast();
        for (int at = 0; at < chart.points().size(); at++) {
            for (Piece piece : pieces(chart, at)) {
                least = Math.min(least, piece.to());
                most = Math.max(most, piece.to());
            }
        }
        return Scale.over(least, most, bottom, top);
    }

    /** The pieces of a point's column; of a hundred percent together where they are shares. */
    static List<Piece> pieces(Columns chart, int at) {
        List<Double> values =
                chart.series().stream().map(one -> one.values().get(at).drawn()).toList();
        double whole = values.stream().mapToDouble(value -> Math.max(0, value)).sum();
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            switch (chart.arrangement()) {
                case BESIDE, WITHIN -> pieces.add(new Piece(i, 0, value));
                case STACKED -> {
                    pieces.add(new Piece(i, from, from + Math.max(0, value)));
                    from += Math.max(0, value);
                }
                case SHARES -> {
                    double share = whole == 0 ? 0 : 100 * Math.max(0, value) / whole;
                    pieces.add(new Piece(i, from, from + share));
                    from += share;
                }
            }
        }
        return pieces;
    }

    private static void column(Svg svg, Plot plot, Columns chart, int at) {
        double room = plot.steps().width() * FILLED;
        double left = plot.steps().middle(at) - room / 2;
        for (Piece piece : pieces(chart, at)) {
            double high = plot.scale().y(Math.max(piece.from(), piece.to()));
            double height = plot.scale().y(Math.min(piece.from(), piece.to())) - high;
            if (height <= 0) {
                continue;
            }
            double narrowed = chart.arrangement() == Arrangement.WITHIN ? room * 0.25 * piece.series() : 0;
            boolean beside = chart.arrangement() == Arrangement.BESIDE;
            double width = beside ? room / chart.series().size() : Math.max(1, room - narrowed);
            svg.empty(
                    "rect",
                    "class",
                    "chart-piece " + Palette.series(piece.series()),
                    "x",
                    left + (beside ? piece.series() * width : narrowed / 2),
                    "y",
                    high,
                    "width",
                    width,
                    "height",
                    height);
        }
    }

    private static Svg points(Plot plot, Columns chart) {
        var svg = new Svg();
        for (int at = 0; at < chart.points().size(); at++) {
            int point = at;
            double whole = chart.series().stream()
                    .mapToDouble(one -> Math.max(0, one.values().get(point).drawn()))
                    .sum();
            List<String> words = new ArrayList<>();
            words.add(chart.points().get(at));
            for (Series one : chart.series()) {
                Value value = one.values().get(at);
                boolean share = chart.arrangement() == Arrangement.SHARES && value.present();
                words.add(one.name() + " " + value.words()
                        + (share ? " (" + Digits.percent(value.drawn(), whole) + ")" : ""));
            }
            new Point(
                            plot.steps().start(at),
                            plot.scale().top(),
                            plot.steps().width(),
                            plot.scale().bottom() - plot.scale().top(),
                            words)
                    .draw(svg, new Svg(), Sheet.WIDE_WIDTH);
        }
        return svg;
    }
}

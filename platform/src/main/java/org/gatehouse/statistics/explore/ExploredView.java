package org.gatehouse.statistics.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.charts.Drawing;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.wording.PeriodWords;
import org.gatehouse.statistics.wording.SaidFigure;
import org.gatehouse.statistics.wording.ValueWords;

/**
 * What a reader is shown, in one language: every number already in words.
 *
 * @param title the figure
 * @param unit what is counted, as it follows a number
 * @param headings of the columns that name rows; empty where nothing is told apart
 * @param other the period beside it; empty where nothing is compared
 */
public record ExploredView(
        String title,
        String period,
        String unit,
        String total,
        String change,
        Optional<String> other,
        String otherTotal,
        List<String> headings,
        List<Row> rows) {

    /** More are in the file alone. */
    public static final int ROWS_SHOWN = 400;

    /**
     * A row.
     *
     * @param names in the order of the headings
     * @param before empty where nothing is compared, or where it must not be shown
     */
    public record Row(
            List<String> names,
            long count,
            String value,
            String share,
            Optional<Long> before,
            String beforeWords,
            String change) {}

    /** Of a table there is; of anything else there are no rows. */
    public static ExploredView of(Explored explored, Language language, ValueWords words) {
        var with = explored.answer() instanceof Explored.Table table
                        && table.comparison() instanceof Explored.With compared
                ? Optional.of(compared)
                : Optional.<Explored.With>empty();
        return new ExploredView(
                explored.metric().name().in(language),
                PeriodWords.name(explored.period(), language),
                explored.metric().counter().in(language),
                explored.answer() instanceof Explored.Table table ? number(table.total()) : "",
                with.flatMap(Explored.With::change).map(ExploredView::signed).orElse(""),
                with.map(one -> PeriodWords.name(one.period(), language)),
                with.map(one -> number(one.total())).orElse(""),
                headings(explored, language),
                explored.answer() instanceof Explored.Table table
                        ? table.rows().stream()
                                .map(row -> row(explored, row, language, words))
                                .toList()
                        : List.of());
    }

    private static List<String> headings(Explored explored, Language language) {
        return Stream.concat(
                        Stream.of(explored.step())
                                .filter(step -> step != Step.NONE)
                                .map(Step::heading),
                        explored.by().stream().map(Split::heading))
                .map(heading -> heading.in(language))
                .toList();
    }

    private static Row row(Explored explored, Explored.Row row, Language language, ValueWords words) {
        List<String> names = new ArrayList<>();
        row.span().ifPresent(span -> names.add(span.code()));
        for (Split split : explored.by()) {
            String value = row.values().get(split);
            names.add(
                    value == null
                            ? (language == Language.ZH ? "其他合计" : "Others together")
                            : split.name(value, words).in(language));
        }
        Optional<Long> before =
                row.before().isPresent() ? Optional.of(row.before().getAsLong()) : Optional.empty();
        return new Row(
                names,
                row.value(),
                number(row.value()),
                row.share().toPlainString() + "%",
                before,
                before.map(ExploredView::number).orElse("–"),
                row.change().map(ExploredView::signed).orElse("–"));
    }

    /** The first of them; a page of more nobody reads. */
    public List<Row> shown() {
        return rows.subList(0, Math.min(rows.size(), ROWS_SHOWN));
    }

    /** The picture as SVG for a page; empty where none is asked for, or none can be drawn. */
    public Optional<String> picture(String id, Explored explored) {
        return TablePicture.of(id, this, explored.asked().picture(), explored.step() != Step.NONE)
                .map(Drawing::inPage);
    }

    /** For those who hear the picture. */
    String described() {
        return rows.stream()
                .limit(12)
                .map(row -> String.join(", ", row.names()) + " " + row.value())
                .reduce((one, next) -> one + "; " + next)
                .orElse("");
    }

    private static String number(long value) {
        return SaidFigure.grouped(BigDecimal.valueOf(value));
    }

    private static String signed(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : percent.signum() < 0 ? "\u2212" : "")
                + percent.abs().toPlainString() + "%";
    }
}

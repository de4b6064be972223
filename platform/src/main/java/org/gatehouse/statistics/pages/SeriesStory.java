package org.gatehouse.statistics.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.charts.Drawing;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.PublishedElsewhere.Figure;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.series.Forecast;
import org.gatehouse.statistics.series.Movement;
import org.gatehouse.statistics.series.MovementWords;
import org.gatehouse.statistics.series.SeriesHistory;
import org.gatehouse.statistics.series.SeriesLine;
import org.gatehouse.statistics.series.SeriesPoint;
import org.gatehouse.statistics.wording.PeriodWords;
import org.gatehouse.statistics.wording.SaidFigure;
import org.springframework.stereotype.Component;

/** What a series tells from its beginning on: every source, level and trend of one of them, and what may come. */
@Component
class SeriesStory {

    /** Figures whose movement is told beside a bulletin: the first of each kind of traffic. */
    private static final List<String> TOLD = List.of("crossings.persons.total", "conveyances.total");

    private final SeriesHistory history;
    private final Metrics metrics;

    SeriesStory(SeriesHistory history, Metrics metrics) {
        this.history = history;
        this.metrics = metrics;
    }

    /**
     * As the page shows it.
     *
     * @param picture SVG; empty where nothing is known
     * @param sources codes of the lines, to choose from
     * @param chosen the source of which movement and forecast are
     */
    record Story(
            Optional<String> picture,
            List<String> sources,
            String chosen,
            List<Elsewhere> elsewhere,
            Optional<Moves> moves,
            String whyNoMovement,
            Optional<Expects> expects,
            String whyNoForecast) {}

    /** A figure that was published elsewhere, or worked out from such. @param source address; empty where it was worked out */
    record Elsewhere(
            String period,
            String authority,
            String value,
            String unit,
            String rates,
            String words,
            String note,
            String source,
            boolean subtracted) {}

    /** @param sentence as a bulletin says it */
    record Moves(
            String words,
            String sentence,
            String rank,
            String change,
            String largest,
            String slope,
            String probability) {}

    record Expects(List<Row> rows, List<Score> scores) {

        record Row(String period, String value, String low, String high) {}

        /** @param covered empty where too few were tried to tell */
        record Score(String method, String mase, int origins, Optional<String> covered) {}
    }

    /** A sentence beside a bulletin, and the figure that it leads to. */
    record Sentence(String metric, String kind, String words) {}

    Story of(Metric metric, Period.Kind kind, String source, Language language) {
        List<SeriesLine> lines = history.of(metric.code(), kind);
        Optional<SeriesLine> chosen = lines.stream()
                .filter(line -> line.source().equals(source))
                .findFirst()
                .or(() -> SeriesHistory.main(lines));
        List<SeriesBreak> breaks = metrics.breaks(metric.code());
        Optional<Movement.Told> movement = chosen.map(line -> Movement.of(line, kind, breaks));
        Optional<Forecast.Told> forecast = chosen.map(line -> Forecast.of(line, kind, breaks));
        Optional<Forecast> expects = forecast.filter(Forecast.Told.Expects.class::isInstance)
                .map(told -> ((Forecast.Told.Expects) told).forecast());
        return new Story(
                chosen.map(
                        line -> Drawing.inPage(StoryPicture.of(metric, kind, lines, line, expects, breaks, language))),
                lines.stream().map(SeriesLine::source).toList(),
                chosen.map(SeriesLine::source).orElse(""),
                lines.stream()
                        .filter(line -> !line.own())
                        .flatMap(line -> line.points().stream().map(point -> elsewhere(line, point, metric, language)))
                        .toList(),
                movement.flatMap(told -> moves(told, metric, language)),
                movement.map(told -> whyNot(told, language)).orElse(""),
                expects.map(told -> expects(told, language)),
                forecast.map(told -> whyNot(told, language)).orElse(""));
    }

    /** How the headline series run, over periods of the kind; empty where there are too few. */
    List<Sentence> sentences(Period.Kind kind, Language language) {
        return TOLD.stream()
                .flatMap(code -> metrics.find(code).stream())
                .flatMap(metric -> SeriesHistory.main(history.of(metric.code(), kind)).stream()
                        .map(line -> Movement.of(line, kind, metrics.breaks(metric.code())))
                        .flatMap(told -> moves(told, metric, language).stream())
                        .map(moves -> new Sentence(metric.code(), kind.name(), moves.sentence())))
                .toList();
    }

    private static Elsewhere elsewhere(SeriesLine line, SeriesPoint point, Metric metric, Language language) {
        Optional<Figure> figure = point.figure();
        return new Elsewhere(
                PeriodWords.name(point.period(), language),
                line.source(),
                SaidFigure.grouped(point.value()),
                figure.map(Figure::unit).orElse(metric.unit()),
                figure.map(Figure::comparison).orElse(""),
                figure.map(Figure::asPublished).orElse(""),
                figure.map(Figure::note).orElse(""),
                figure.map(one -> one.source().split(" ", 2)[0]).orElse(""),
                point.origin() == SeriesPoint.Origin.SUBTRACTED);
    }

    private static Optional<Moves> moves(Movement.Told told, Metric metric, Language language) {
        return switch (told) {
            case Movement.Told.NotYet _ -> Optional.empty();
            case Movement.Told.Moves(Movement movement) ->
                Optional.of(new Moves(
                        MovementWords.say(movement).in(language),
                        MovementWords.sentence(metric.name(), movement).in(language),
                        decimal(100 * movement.rank(), 0),
                        decimal(movement.change(), 1),
                        decimal(movement.largest(), 1),
                        decimal(movement.slope(), 1),
                        decimal(movement.probability(), 3)));
        };
    }

    private static String whyNot(Movement.Told told, Language language) {
        return switch (told) {
            case Movement.Told.Moves _ -> "";
            case Movement.Told.NotYet(var why) -> MovementWords.say(why).in(language);
        };
    }

    private static String whyNot(Forecast.Told told, Language language) {
        return switch (told) {
            case Forecast.Told.Expects _ -> "";
            case Forecast.Told.NotYet(var why) -> MovementWords.say(why).in(language);
        };
    }

    private static Expects expects(Forecast forecast, Language language) {
        return new Expects(
                forecast.expected().stream()
                        .map(one -> new Expects.Row(
                                PeriodWords.name(one.period(), language),
                                SaidFigure.grouped(one.value()),
                                SaidFigure.grouped(one.low()),
                                SaidFigure.grouped(one.high())))
                        .toList(),
                forecast.scores().stream()
                        .map(score -> new Expects.Score(
                                score.method(),
                                decimal(score.mase(), 2),
                                score.origins(),
                                Stream.of(score)
                                        .filter(one -> one.judged() > 0)
                                        .map(one -> one.inside() + " / " + one.judged())
                                        .findFirst()))
                        .toList());
    }

    private static String decimal(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}

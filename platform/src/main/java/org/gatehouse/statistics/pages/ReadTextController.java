package org.gatehouse.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.PublishedElsewhere;
import org.gatehouse.statistics.PublishedElsewhere.Figure;
import org.gatehouse.statistics.PublishedElsewhere.OnConflict;
import org.gatehouse.statistics.PublishedElsewhere.Report;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.published.Interval;
import org.gatehouse.statistics.reader.Doubt;
import org.gatehouse.statistics.reader.FigureReader;
import org.gatehouse.statistics.reader.ReadFigure;
import org.gatehouse.statistics.reader.Reading;
import org.gatehouse.statistics.reader.Usual;
import org.gatehouse.statistics.wording.SaidFigure;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A published text is pasted; what would be taken of it, and what is doubtful, is shown; a person says what is taken. */
@Controller
class ReadTextController {

    private static final int CHARACTERS_MAX = 100_000;
    private static final String PAGE = "statistics/read";

    private final PublishedElsewhere elsewhere;
    private final Metrics metrics;
    private final FigureReader reader;

    ReadTextController(PublishedElsewhere elsewhere, Metrics metrics) {
        this.elsewhere = elsewhere;
        this.metrics = metrics;
        this.reader = new FigureReader(metrics);
    }

    /**
     * A figure as a line of the form.
     *
     * @param taken whether it is taken unless the person says otherwise
     * @param name of the figure, as the catalogue has it; empty where it is not known
     * @param read digits as the reader has them; empty where the number has no one meaning
     * @param value the same, or what the person wrote instead
     */
    record Row(
            int number,
            boolean taken,
            String words,
            String period,
            String metric,
            String name,
            String read,
            String value,
            String within,
            String qualifier,
            String comparison,
            List<String> doubts) {}

    @GetMapping("/statistics/reference/read")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    String form(Actor actor, Model model) {
        return page(actor, "", "", model);
    }

    @PostMapping(path = "/statistics/reference/read", params = "action=read")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    String read(
            @RequestParam String text,
            @RequestParam(defaultValue = "") String period,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        try {
            if (text.length() > CHARACTERS_MAX) {
                throw new StatisticsProblem.TableTooLarge(CHARACTERS_MAX);
            }
            Optional<Period> given = period.isBlank() ? Optional.empty() : Optional.of(Period.parse(period.strip()));
            show(reader.read(text, given, usual()), Language.of(locale), model);
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "text", Map.of(), model, answer);
        }
        return page(actor, text, period, model);
    }

    private String page(Actor actor, String text, String period, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("period", period);
        model.addAttribute("metrics", metrics.all().stream().map(Metric::code).toList());
        model.addAttribute("mayTake", actor.may(Permission.STATISTICS_RELEASE));
        return PAGE;
    }

    private void show(Reading reading, Language language, Model model) {
        List<ReadFigure> figures = reading.figures();
        model.addAttribute(
                "rows",
                IntStream.range(0, figures.size())
                        .mapToObj(n -> row(n, figures.get(n), language))
                        .toList());
        model.addAttribute("doubts", doubts(reading.doubts(), language));
    }

    private Row row(int number, ReadFigure figure, Language language) {
        String value = figure.value().map(BigDecimal::toPlainString).orElse("");
        return new Row(
                number,
                figure.certain(),
                figure.words(),
                figure.period().map(Period::toString).orElse(""),
                figure.metric().orElse(""),
                figure.metric()
                        .flatMap(metrics::find)
                        .map(metric -> metric.name().in(language))
                        .orElse(""),
                value,
                value,
                figure.within()
                        .filter(within -> within.low().compareTo(within.high()) < 0)
                        .map(within -> SaidFigure.grouped(within.low()) + " – " + SaidFigure.grouped(within.high()))
                        .orElse(""),
                figure.qualifier().code(),
                figure.comparison(),
                doubts(figure.doubts(), language));
    }

    private static List<String> doubts(List<Doubt> doubts, Language language) {
        return doubts.stream().map(doubt -> doubt.sentence().in(language)).toList();
    }

    /** From the least to the greatest that any authority has published. */
    private Usual usual() {
        List<Figure> known = elsewhere.all();
        return (metric, kind) -> known.stream()
                .filter(figure ->
                        figure.metric().equals(metric) && figure.period().kind() == kind)
                .flatMap(figure -> figure.value().stream())
                .map(value -> new Interval(value, value))
                .reduce((one, other) ->
                        new Interval(one.low().min(other.low()), one.high().max(other.high())));
    }

    /** Takes those lines of the form that are ticked; all of them, or none where one of them cannot be taken. */
    @PostMapping(path = "/statistics/reference/read", params = "action=take")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String take(
            @RequestParam Map<String, String> form,
            Actor actor,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes told) {
        List<Row> rows = rows(form);
        String table = ElsewhereTable.of(
                rows.stream().filter(Row::taken).map(row -> line(row, form)).toList());
        try {
            Report checked = elsewhere.check(table);
            if (checked.faults().isEmpty()) {
                told.addFlashAttribute("report", elsewhere.take(table, cell(form, "source"), OnConflict.KEEP, actor));
                told.addFlashAttribute("faults", List.of());
                return "redirect:/statistics/reference";
            }
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("faults", checked.faults());
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "text", Map.of(), model, answer);
        }
        model.addAttribute("rows", rows);
        model.addAttribute("doubts", List.of());
        model.addAttribute("authority", cell(form, "authority"));
        model.addAttribute("source", cell(form, "source"));
        return page(actor, cell(form, "text"), cell(form, "period"), model);
    }

    private static List<Row> rows(Map<String, String> form) {
        List<Row> rows = new ArrayList<>();
        for (int n = 0; form.containsKey("words-" + n); n++) {
            rows.add(new Row(
                    n,
                    form.containsKey("take-" + n),
                    cell(form, "words-" + n),
                    cell(form, "period-" + n),
                    cell(form, "metric-" + n),
                    "",
                    cell(form, "read-" + n),
                    cell(form, "value-" + n),
                    cell(form, "within-" + n),
                    cell(form, "qualifier-" + n),
                    cell(form, "comparison-" + n),
                    List.of()));
        }
        return rows;
    }

    /** Where a person has put the number right, the printed words are told in the note. */
    private String line(Row row, Map<String, String> form) {
        boolean corrected = !row.read().equals(row.value());
        return ElsewhereTable.line(
                row.period(),
                row.metric(),
                row.value(),
                metrics.find(row.metric()).map(Metric::unit).orElse(""),
                row.comparison(),
                cell(form, "source"),
                cell(form, "authority"),
                corrected ? "" : row.words(),
                row.qualifier().equals("exact") ? "" : row.qualifier(),
                corrected ? "printed: " + row.words() : "");
    }

    private static String cell(Map<String, String> form, String name) {
        return Objects.requireNonNullElse(form.get(name), "").strip();
    }
}

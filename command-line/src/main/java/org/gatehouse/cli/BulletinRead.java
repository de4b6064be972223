package org.gatehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.catalogue.MetricCatalogue;
import org.gatehouse.statistics.published.Interval;
import org.gatehouse.statistics.reader.Doubt;
import org.gatehouse.statistics.reader.FigureReader;
import org.gatehouse.statistics.reader.ReadFigure;
import org.gatehouse.statistics.reader.Reading;
import org.gatehouse.statistics.reader.Usual;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What a published text says, as lines of JSON. Needs no house. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a published text or table, Chinese or English, machine translated or not, and prints a line of JSON for",
            "each figure: period, metric, value, what it may have been, unit, rates, and what is doubtful about it. A last",
            "line tells of words that belong to no figure. Exit code 1 when no figure was found."
        })
final class BulletinRead implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "In UTF-8; - for standard input.")
    private String file;

    @Option(names = "--period", description = "Of figures of which the text does not name it, such as 2022Q1.")
    private @Nullable String period;

    @Override
    public Integer call() throws IOException {
        Optional<Period> given = given();
        Reading reading = new FigureReader(new MetricCatalogue())
                .read(GivenText.read(spec.commandLine(), file), given, Usual.UNKNOWN);
        PrintWriter out = spec.commandLine().getOut();
        reading.figures().forEach(figure -> out.println(JsonMapper.shared().writeValueAsString(fields(figure))));
        if (!reading.doubts().isEmpty()) {
            out.println(JsonMapper.shared().writeValueAsString(Map.of("doubts", doubts(reading.doubts()))));
        }
        out.flush();
        return reading.figures().isEmpty() ? Gatehouse.NO : 0;
    }

    private Optional<Period> given() {
        try {
            return Optional.ofNullable(period).map(Period::parse);
        } catch (StatisticsProblem notOne) {
            throw new ParameterException(
                    spec.commandLine(), "Not a period: " + period + ". Write it like 2022Q1.", notOne);
        }
    }

    private static Map<String, Object> fields(ReadFigure figure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        figure.period().ifPresent(one -> fields.put("period", one.toString()));
        figure.metric().ifPresent(code -> fields.put("metric", code));
        figure.value().ifPresent(value -> fields.put("value", value));
        figure.within().map(Interval::low).ifPresent(low -> fields.put("low", low));
        figure.within().map(Interval::high).ifPresent(high -> fields.put("high", high));
        fields.put("unit", figure.unit());
        fields.put("qualifier", figure.qualifier().code());
        fields.put("scope", figure.scope().name().toLowerCase(Locale.ROOT));
        fields.put("rates", figure.rates().stream().map(BulletinRead::rate).toList());
        fields.put("candidates", figure.candidates());
        fields.put("words", figure.words());
        fields.put("start", figure.start());
        fields.put("end", figure.end());
        fields.put("certain", figure.certain());
        fields.put("doubts", doubts(figure.doubts()));
        return fields;
    }

    private static Map<String, Object> rate(ReadFigure.Rate rate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", rate.kind().name().toLowerCase(Locale.ROOT));
        fields.put("percent", rate.percent());
        rate.year().ifPresent(year -> fields.put("year", year));
        fields.put("doubtful", rate.doubtful());
        return fields;
    }

    private static List<Map<String, Object>> doubts(List<Doubt> doubts) {
        return doubts.stream()
                .map(doubt -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("code", doubt.code().code());
                    fields.put("words", doubt.words());
                    fields.put("en", doubt.sentence().en());
                    fields.put("zh", doubt.sentence().zh());
                    return fields;
                })
                .toList();
    }
}

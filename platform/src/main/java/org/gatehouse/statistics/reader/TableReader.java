package org.gatehouse.statistics.reader;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.published.PublishedFigures;
import org.gatehouse.statistics.reader.FigureNames.Named;
import org.gatehouse.statistics.reader.ProseReader.Drafted;
import org.gatehouse.statistics.reader.ReadFigure.Rate;

/**
 * Tables parted by tabs, vertical bars or commas, with a head. A column is known by its head: name or code, period, value, unit, a rate; a head
 * that is a period is a column of values of that period, and a unit in the head counts for all of its column.
 */
final class TableReader {

    private static final Pattern UNIT_IN_HEAD = Pattern.compile("[(:]\\s*(?:单位:?)?([^()]*?)\\s*\\)?$");
    private static final Pattern SIGNED = Pattern.compile("([+-]?)\\s*(\\d+(?:\\.\\d+)?)\\s*%?");
    private static final Pattern BARE = Pattern.compile("[\\d.,\\s]+");

    /** What is longer is a sentence with a comma in it. */
    private static final int HEAD_MAX = 40;

    private final Metrics metrics;
    private final FigureNames names;
    private final DoubtWords words;

    TableReader(Metrics metrics, FigureNames names, DoubtWords words) {
        this.metrics = metrics;
        this.names = names;
        this.words = words;
    }

    /** What a column holds. */
    private enum Holds {
        NAME("(?i).*(?:metric|code|name|item|figure|项目|指标|名称).*"),
        PERIOD("(?i).*(?:period|时期|时间|季度|期间).*"),
        PREVIOUS("(?i).*(?:环比|qoq|mom|previous).*"),
        YEAR_BEFORE("(?i).*(?:同比|yoy|year.on.year|year before|year_ago).*"),
        SHARE("(?i).*(?:占比|share).*"),
        UNIT("(?i)\\s*(?:unit|单位|计量单位)\\s*"),
        VALUE("(?i).*(?:value|number|count|数量|数值|人次|quantity).*"),
        OTHER(".*");

        private final Pattern head;

        Holds(String head) {
            this.head = Pattern.compile(head);
        }

        static Holds by(String head) {
            return Stream.of(values())
                    .filter(one -> one.head.matcher(head).matches())
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /**
     * @param period of all its values, where the head names one
     * @param unit of all its values, where the head says one: 万人次
     */
    private record Column(Holds holds, Optional<Period> period, String unit) {}

    /** Empty where the text is no table. */
    Optional<Drafted> read(String plain) {
        List<String> lines = plain.lines().filter(line -> !line.isBlank()).toList();
        for (char delimiter : new char[] {'\t', '|', ','}) {
            if (lines.size() > 1 && lines.stream().allMatch(line -> line.indexOf(delimiter) >= 0)) {
                List<CSVRecord> records = records(lines, delimiter);
                List<Column> columns = columns(records.getFirst());
                boolean even = records.stream().allMatch(record -> record.size() == columns.size())
                        && records.getFirst().stream().allMatch(cell -> cell.length() <= HEAD_MAX);
                boolean named = columns.stream().anyMatch(column -> column.holds() == Holds.NAME);
                boolean valued = columns.stream().anyMatch(column -> column.holds() == Holds.VALUE);
                if (named && valued && (even || delimiter != ',')) {
                    return Optional.of(drafted(plain, lines, records, columns));
                }
            }
        }
        return Optional.empty();
    }

    private static List<CSVRecord> records(List<String> lines, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuote(delimiter == ',' ? '"' : null)
                .setTrim(true)
                .get();
        List<CSVRecord> records = new ArrayList<>();
        for (String line : lines) {
            try (var parser = format.parse(new StringReader(line))) {
                records.add(parser.getRecords().getFirst());
            } catch (IOException | UncheckedIOException _) {
                // a line with a quotation mark that does not end: without marks it is read by its commas
                records.add(unquoted(format, line));
            }
        }
        return records;
    }

    private static CSVRecord unquoted(CSVFormat format, String line) {
        try (var parser = format.builder().setQuote(null).get().parse(new StringReader(line))) {
            return parser.getRecords().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Column> columns(CSVRecord head) {
        return head.stream()
                .map(cell -> {
                    Optional<Period> period = PeriodsInText.in(cell).stream()
                            .flatMap(one -> one.period().stream())
                            .findFirst();
                    Holds holds = Holds.by(cell);
                    Matcher unit = UNIT_IN_HEAD.matcher(cell);
                    boolean values = holds == Holds.VALUE
                            || period.isPresent() && (holds == Holds.OTHER || holds == Holds.PERIOD);
                    return new Column(values ? Holds.VALUE : holds, period, values && unit.find() ? unit.group(1) : "");
                })
                .toList();
    }

    private Drafted drafted(String plain, List<String> lines, List<CSVRecord> records, List<Column> columns) {
        List<Draft> drafts = new ArrayList<>();
        int from = 0;
        for (int n = 0; n < lines.size(); n++) {
            int start = plain.indexOf(lines.get(n), from);
            from = start + lines.get(n).length();
            if (n > 0) {
                drafts.addAll(row(records.get(n), columns, start, from));
            }
        }
        return new Drafted(drafts, List.of());
    }

    private List<Draft> row(CSVRecord row, List<Column> columns, int start, int end) {
        Optional<Named> named = cell(row, columns, Holds.NAME).flatMap(this::named);
        Optional<Period> period = cell(row, columns, Holds.PERIOD).flatMap(TableReader::period);
        String unit = cell(row, columns, Holds.UNIT).orElse("");
        List<Draft> drafts = new ArrayList<>();
        for (int n = 0; n < Math.min(row.size(), columns.size()); n++) {
            Column column = columns.get(n);
            if (column.holds() != Holds.VALUE || row.get(n).isBlank()) {
                continue;
            }
            Draft draft = draft(row.get(n), column.unit().isEmpty() ? unit : column.unit(), start, end);
            draft.named = named;
            draft.period = column.period().or(() -> period);
            // of several columns of values the first is the one that is told of
            if (drafts.isEmpty()) {
                rates(row, columns, draft);
            }
            named.flatMap(Named::means)
                    .ifPresent(means -> draft.doubts.add(words.of(
                            Doubt.Code.MISTRANSLATED,
                            named.get().words(),
                            List.of(
                                    new Bilingual(
                                            named.get().words(), named.get().words()),
                                    means))));
            drafts.add(draft);
        }
        return drafts;
    }

    /** A bare number has the unit of its column or row; words have their own. */
    private Draft draft(String cell, String unit, int start, int end) {
        String text =
                BARE.matcher(cell).matches() ? cell + (unit.isEmpty() || unit.charAt(0) > 127 ? "" : " ") + unit : cell;
        Drafted read = new ProseReader(names, words).read(text);
        Optional<Count> count = PublishedFigures.read(text).stream()
                .filter(Count.class::isInstance)
                .map(Count.class::cast)
                .findFirst();
        var draft = new Draft(start, end, cell, count);
        if (count.isEmpty()) {
            read.figures().stream().findFirst().ifPresent(refused -> {
                draft.candidates.addAll(refused.candidates);
                draft.doubts.addAll(refused.doubts);
            });
        }
        return draft;
    }

    private static void rates(CSVRecord row, List<Column> columns, Draft draft) {
        cell(row, columns, Holds.PREVIOUS)
                .flatMap(TableReader::percent)
                .ifPresent(p -> draft.rates.add(new Rate(Rate.Kind.PREVIOUS_PERIOD, p, Optional.empty(), false)));
        cell(row, columns, Holds.YEAR_BEFORE)
                .flatMap(TableReader::percent)
                .ifPresent(p -> draft.rates.add(new Rate(Rate.Kind.YEAR_BEFORE, p, Optional.empty(), false)));
        cell(row, columns, Holds.SHARE)
                .flatMap(TableReader::percent)
                .ifPresent(p -> draft.rates.add(new Rate(Rate.Kind.SHARE_OF_TOTAL, p, Optional.empty(), false)));
    }

    /** A signed number, or a word of rise or fall before it. */
    private static Optional<BigDecimal> percent(String cell) {
        Matcher number = SIGNED.matcher(cell);
        if (!number.find()) {
            return Optional.empty();
        }
        boolean fall =
                number.group(1).equals("-") || cell.contains("下降") || cell.contains("减少") || cell.contains("down");
        BigDecimal size = new BigDecimal(number.group(2));
        return Optional.of(fall ? size.negate() : size);
    }

    private static Optional<String> cell(CSVRecord row, List<Column> columns, Holds holds) {
        return Stream.iterate(0, n -> n < Math.min(row.size(), columns.size()), n -> n + 1)
                .filter(n -> columns.get(n).holds() == holds && !row.get(n).isBlank())
                .map(row::get)
                .findFirst();
    }

    private Optional<Named> named(String cell) {
        Optional<Metric> byCode = metrics.find(cell);
        return byCode.map(metric -> new Named(0, cell.length(), cell, Optional.of(metric.code()), Optional.empty()))
                .or(() -> names.in(cell).stream()
                        .filter(one -> one.metric().isPresent())
                        .reduce((one, other) -> other.length() > one.length() ? other : one));
    }

    private static Optional<Period> period(String cell) {
        return PeriodsInText.in(cell).stream()
                .flatMap(one -> one.period().stream())
                .findFirst();
    }
}

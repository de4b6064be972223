package org.gatehouse.statistics.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.statistics.published.PublishedFigure.Base;
import org.gatehouse.statistics.published.PublishedFigure.Change;
import org.gatehouse.statistics.published.PublishedFigure.OfYear;
import org.gatehouse.statistics.published.PublishedFigure.Share;

/**
 * Reads published sentences, Chinese and English, and tables into figures. A number that cannot be what was meant is
 * refused with the reason, never guessed at.
 */
public final class PublishedFigures {

    private static final String PERCENT = "\\d+(?:\\.\\d+)?%";
    private static final Pattern CHANGE = Pattern.compile(
            "(环比|同比)(?:分别)?(增长|上升|增加|提高|下降|减少|降低)\\s*(" + PERCENT + "(?:\\s*[、和,]\\s*" + PERCENT + ")*)");
    private static final Pattern UNCHANGED = Pattern.compile("(环比|同比)(?:基本)?持平");
    private static final Pattern ENGLISH_CHANGE =
            Pattern.compile("(up|down|rise of|fall of|increase of|decrease of)\\s+(" + PERCENT
                    + ")\\s+(?:on|from|over|compared with)\\s+the\\s+(previous (?:quarter|month|half-year|period)"
                    + "|same (?:quarter|period|month|half-year) of the (?:year before|previous year)|year before)");
    private static final Pattern OF_YEAR = Pattern.compile("(?:是|为|达到|恢复至|恢复到)(\\d{4})年同期的(" + PERCENT + ")");
    private static final Pattern SHARE = Pattern.compile("(?:占比(?:为|达)?|占(?:总数|总量)?的?)\\s*(" + PERCENT + ")");
    private static final Pattern DATE = Pattern.compile(
            "\\d+\\s*(?:年|月(?!份?次)|日|号|季度|时(?!间)|世纪)|\\d{1,2}:\\d{2}|(?<![\\d.,])(?:19|20)\\d{2}(?=\\s*(?:[,.](?!\\d)|$))");
    private static final Pattern CELL = Pattern.compile("\\t|\\|");

    private PublishedFigures() {}

    /** All figures of the text in its order. */
    public static List<PublishedFigure> read(String text) {
        String plain = plain(text);
        List<PublishedFigure> figures = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            Optional<Found> found = first(plain, at);
            if (found.isEmpty()) {
                break;
            }
            found.get().figure().ifPresent(figures::add);
            at = found.get().end();
        }
        return figures;
    }

    /**
     * A row of a published table.
     *
     * @param name the first cell
     * @param figures what the other cells hold, in their order
     */
    public record Row(String name, List<PublishedFigure> figures) {}

    /** Rows of a table whose cells are parted by tabs or vertical bars; a line without a figure is a heading and left out. */
    public static List<Row> readTable(String table) {
        List<Row> rows = new ArrayList<>();
        for (String line : table.lines().toList()) {
            List<String> cells = CELL.splitAsStream(line)
                    .map(String::strip)
                    .filter(c -> !c.isEmpty())
                    .toList();
            if (cells.size() < 2) {
                continue;
            }
            List<PublishedFigure> figures =
                    cells.stream().skip(1).flatMap(cell -> read(cell).stream()).toList();
            if (!figures.isEmpty()) {
                rows.add(new Row(cells.getFirst(), figures));
            }
        }
        return rows;
    }

    /** @param figure empty for what is passed over: years, dates, names with digits */
    private record Found(int start, int end, Optional<PublishedFigure> figure) {}

    /** The leftmost thing that is read from here on; of two at one place the one that is named first. */
    private static Optional<Found> first(String text, int from) {
        return Stream.of(
                        at(CHANGE, text, from).map(m -> found(m, change(m))),
                        at(UNCHANGED, text, from)
                                .map(m -> found(m, new Change(m.group(), base(m.group(1)), List.of(BigDecimal.ZERO)))),
                        at(ENGLISH_CHANGE, text, from).map(m -> found(m, englishChange(m))),
                        at(OF_YEAR, text, from)
                                .map(m -> found(
                                        m, new OfYear(m.group(), Integer.parseInt(m.group(1)), percent(m.group(2))))),
                        at(SHARE, text, from).map(m -> found(m, new Share(m.group(), percent(m.group(1))))),
                        at(DATE, text, from).map(m -> new Found(m.start(), m.end(), Optional.empty())),
                        at(Numeral.FORM, text, from).map(m -> new Found(m.start(), m.end(), Numeral.figure(m))))
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.start() < one.start() ? other : one);
    }

    private static Optional<MatchResult> at(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from) ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Found found(MatchResult match, PublishedFigure figure) {
        return new Found(match.start(), match.end(), Optional.of(figure));
    }

    private static Change change(MatchResult match) {
        boolean fall = "下降减少降低".contains(match.group(2));
        List<BigDecimal> percents = Stream.of(match.group(3).split("\\s*[、和,]\\s*"))
                .map(PublishedFigures::percent)
                .map(percent -> fall ? percent.negate() : percent)
                .toList();
        return new Change(match.group(), base(match.group(1)), percents);
    }

    private static Change englishChange(MatchResult match) {
        boolean fall = match.group(1).startsWith("d") || match.group(1).startsWith("f");
        BigDecimal percent = percent(match.group(2));
        return new Change(
                match.group(),
                match.group(3).startsWith("previous") ? Base.PREVIOUS_PERIOD : Base.YEAR_BEFORE,
                List.of(fall ? percent.negate() : percent));
    }

    private static Base base(String word) {
        return word.equals("环比") ? Base.PREVIOUS_PERIOD : Base.YEAR_BEFORE;
    }

    private static BigDecimal percent(String words) {
        return new BigDecimal(words.substring(0, words.length() - 1).strip());
    }

    /** Full-width digits, brackets and signs as their plain forms; words stay. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            plain.append(
                    c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c == '\u00a0' || c == '\u202f' ? ' ' : c);
        }
        return plain.toString();
    }
}

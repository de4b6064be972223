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
 * Reads published sentences, Chinese and English, into figures. A number that cannot be what was meant is
 * refused with the reason, never guessed at.
 */
public final class PublishedFigures {

    private static final String PERCENT = Percents.FORM;
    private static final Pattern CHANGE = Pattern.compile(
            "(环比|同比)(?:分别)?(增长|上升|增加|提高|下降|减少|降低)\\s*(" + PERCENT + "(?:\\s*[、和,]\\s*" + PERCENT + ")*)");
    private static final Pattern UNCHANGED = Pattern.compile("(环比|同比)(?:基本)?持平");
    private static final Pattern OF_YEAR = Pattern.compile("(?:是|为|达到|恢复至|恢复到)(\\d{4})年同期的(" + PERCENT + ")");
    private static final Pattern OF_YEAR_ENGLISH = Pattern.compile(
            "(?i)(" + PERCENT + ") of (?:that (?:of|in) |the level of )?the same period (?:of|in) (\\d{4})");
    private static final Pattern SHARE = Pattern.compile("(?:占比(?:为|达)?|占(?:总数|总量)?的?)\\s*(" + PERCENT + ")");
    /** {@code (55.9%)} behind a count; {@code accounting for 55.9%}. */
    private static final Pattern SHARE_ENGLISH =
            Pattern.compile("(?i)\\((" + PERCENT + ")\\)|accounting for (" + PERCENT + ")");

    private static final Pattern DATE = Pattern.compile(
            "\\d+\\s*(?:年|月(?!份?次)|日|号|季度|时(?!间)|世纪)|\\d{1,2}:\\d{2}|(?<![\\d.,])(?:19|20)\\d{2}(?=\\s*(?:[,.](?!\\d)|$))");

    private PublishedFigures() {}

    /**
     * A stretch of the text.
     *
     * @param start of its first character
     * @param end behind its last one
     * @param figure empty for what is passed over: years, dates, names with digits
     */
    public record Piece(int start, int end, Optional<PublishedFigure> figure) {}

    /** All figures of the text in its order. */
    public static List<PublishedFigure> read(String text) {
        return pieces(text).stream()
                .map(Piece::figure)
                .flatMap(Optional::stream)
                .toList();
    }

    /** All that is read of the text, with where it stands, in its order. */
    public static List<Piece> pieces(String text) {
        String plain = plain(text);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            Optional<Piece> found = first(plain, at);
            if (found.isEmpty()) {
                break;
            }
            pieces.add(found.get());
            at = found.get().end();
        }
        return pieces;
    }

    /** The leftmost thing that is read from here on; of two at one place the one that is named first. */
    private static Optional<Piece> first(String text, int from) {
        return Stream.of(
                        at(CHANGE, text, from).map(m -> found(m, change(m))),
                        at(UNCHANGED, text, from)
                                .map(m -> found(m, new Change(m.group(), base(m.group(1)), List.of(BigDecimal.ZERO)))),
                        EnglishChanges.first(text, from),
                        at(OF_YEAR, text, from)
                                .map(m -> found(
                                        m,
                                        new OfYear(m.group(), Integer.parseInt(m.group(1)), Percents.of(m.group(2))))),
                        at(OF_YEAR_ENGLISH, text, from)
                                .map(m -> found(
                                        m,
                                        new OfYear(m.group(), Integer.parseInt(m.group(2)), Percents.of(m.group(1))))),
                        at(SHARE, text, from).map(m -> found(m, new Share(m.group(), Percents.of(m.group(1))))),
                        at(SHARE_ENGLISH, text, from)
                                .map(m -> found(
                                        m,
                                        new Share(
                                                m.group(), Percents.of(m.group(1) == null ? m.group(2) : m.group(1))))),
                        at(DATE, text, from).map(m -> new Piece(m.start(), m.end(), Optional.empty())),
                        at(Numeral.FORM, text, from).map(m -> new Piece(m.start(), m.end(), Numeral.figure(m))))
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.start() < one.start() ? other : one);
    }

    private static Optional<MatchResult> at(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from) ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Piece found(MatchResult match, PublishedFigure figure) {
        return new Piece(match.start(), match.end(), Optional.of(figure));
    }

    private static Change change(MatchResult match) {
        boolean fall = "下降减少降低".contains(match.group(2));
        List<BigDecimal> percents = Stream.of(match.group(3).split("\\s*[、和,]\\s*"))
                .map(Percents::of)
                .map(percent -> fall ? percent.negate() : percent)
                .toList();
        return new Change(match.group(), base(match.group(1)), percents);
    }

    private static Base base(String word) {
        return word.equals("环比") ? Base.PREVIOUS_PERIOD : Base.YEAR_BEFORE;
    }

    /** Full-width digits, brackets and signs as their plain forms; words stay, and so does where each character stands. */
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            plain.append(
                    c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c == '\u00a0' || c == '\u202f' ? ' ' : c);
        }
        return plain.toString();
    }
}

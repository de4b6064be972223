package org.gatehouse.statistics.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.statistics.published.PublishedFigure.Base;
import org.gatehouse.statistics.published.PublishedFigure.Change;
import org.gatehouse.statistics.published.PublishedFigures.Piece;

/** Changes as English sentences say them, well written and machine translated. */
final class EnglishChanges {

    private static final String SPAN =
            "(?:\\d+ days|nine months|day|week|month|quarter|half-year|half|period|year|holiday)";
    private static final String BASE = "(?:on|from|over|compared (?:with|to)|than|against)\\s+(?:the|that of the)?\\s*"
            + "(?<base>previous " + SPAN + "|same " + SPAN + " (?:of|in) the (?:year before|previous year)"
            + "|same " + SPAN + " (?:of )?last year|year before|year earlier|year ago|last (?:month|quarter))";
    private static final String LIKE =
            "(?<like>year[- ]on[- ]year|year[- ]over[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter)";
    private static final String VERB =
            "(?<verb>up|down|(?:a |an )?(?:rise|fall|increase|decrease|drop|decline|growth) of"
                    + "|(?:rose|fell|increased|decreased|dropped|declined|grew|rising|falling)(?: by)?)";
    private static final String SIZE = "\\s+(?<size>" + Percents.FORM + ")";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?i)\\b" + VERB + SIZE + ",?\\s+" + BASE),
            Pattern.compile("(?i)\\b" + VERB + SIZE + ",?\\s+" + LIKE),
            Pattern.compile("(?i)\\b(?:a |an )?" + LIKE
                    + "\\s+(?<verb>rise|fall|increase|decrease|drop|decline|growth) of" + SIZE),
            Pattern.compile("(?i)\\b(?<verb>unchanged)\\s+" + BASE));

    private EnglishChanges() {}

    /** The leftmost one from there on. */
    static Optional<Piece> first(String text, int from) {
        return FORMS.stream()
                .flatMap(form -> {
                    Matcher matcher = form.matcher(text);
                    return matcher.find(from) ? Stream.of(matcher.toMatchResult()) : Stream.empty();
                })
                .reduce((one, other) -> other.start() < one.start() ? other : one)
                .map(match -> new Piece(match.start(), match.end(), Optional.of(change(match))));
    }

    private static Change change(MatchResult match) {
        String verb = match.group("verb").toLowerCase(Locale.ROOT);
        BigDecimal percent = verb.equals("unchanged") ? BigDecimal.ZERO : Percents.of(match.group("size"));
        boolean fall =
                Stream.of("down", "fall", "fell", "decrease", "drop", "decline").anyMatch(verb::contains);
        return new Change(match.group(), base(match), List.of(fall ? percent.negate() : percent));
    }

    private static Base base(MatchResult match) {
        var groups = match.namedGroups();
        String words =
                (groups.containsKey("base") ? match.group("base") : match.group("like")).toLowerCase(Locale.ROOT);
        boolean before = words.startsWith("previous") && !words.equals("previous year")
                || words.startsWith("month")
                || words.startsWith("quarter")
                || words.equals("last month")
                || words.equals("last quarter");
        return before ? Base.PREVIOUS_PERIOD : Base.YEAR_BEFORE;
    }
}

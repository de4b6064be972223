package org.gatehouse.statistics.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.jspecify.annotations.Nullable;

/** Periods that a text names, in Chinese, in English and by their codes; where one is named without its year, it stands there without a period. */
final class PeriodsInText {

    private static final String MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining("|", "(?i:", ")"));
    private static final String ORDINAL = "(?i:first|second|third|fourth)";
    private static final String TO = "\\s*(?:至|到|-|–|—|~)\\s*";
    private static final String IN_BRACKETS = "(?:\\s*\\([^)]*\\))?";

    /** The more words one takes in, the earlier it stands. */
    private static final List<Form> FORMS = List.of(
            form("\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2}", m -> m.group()),
            form("\\d{4}(?:Q1-Q3|Q[1-4]|H[12]|-W\\d{2}|-\\d{2}-\\d{2}|-\\d{2})(?!\\d)", m -> m.group()),
            form("(?i)\\bQ([1-4]) (?:of )?(\\d{4})", m -> m.group(2) + "Q" + m.group(1)),
            form("(\\d{4})年第(\\d{1,2})周" + IN_BRACKETS, m -> m.group(1) + "-W" + two(m.group(2))),
            form("(\\d{4})年(\\p{IsHan}+?)假期" + IN_BRACKETS, m -> holiday(m.group(1), m.group(2))),
            form("(\\d{4})年第?([一二三四1-4])季度", m -> m.group(1) + "Q" + digit(m.group(2))),
            form("(\\d{4})年(?:前三季度|前三个季度|1月?" + TO + "9月)份?", m -> m.group(1) + "Q1-Q3"),
            form("(\\d{4})年上半年", m -> m.group(1) + "H1"),
            form("(\\d{4})年下半年", m -> m.group(1) + "H2"),
            form(
                    "(\\d{4})年(\\d{1,2})月(\\d{1,2})日" + TO + "(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日",
                    m -> day(m.group(1), m.group(2), m.group(3)) + ".."
                            + day(or(m.group(4), m.group(1)), or(m.group(5), m.group(2)), m.group(6))),
            form("(\\d{4})年(\\d{1,2})月?" + TO + "(\\d{1,2})月份?", m -> months(m.group(1), m.group(2), m.group(3))),
            form("(\\d{4})年(\\d{1,2})月(\\d{1,2})日", m -> day(m.group(1), m.group(2), m.group(3))),
            form("(\\d{4})年(\\d{1,2})月(?!\\d)份?", m -> m.group(1) + "-" + two(m.group(2))),
            form("(\\d{4})年(?!同期)", m -> m.group(1)),
            form("(?i)(?:the )?(" + ORDINAL + ") quarter of (\\d{4})", m -> m.group(2) + "Q" + ordinal(m.group(1))),
            form("(?i)(?:the )?(first|second) half of (\\d{4})", m -> m.group(2) + "H" + ordinal(m.group(1))),
            form("(?i)(?:the )?first (?:nine months|three quarters) of (\\d{4})", m -> m.group(1) + "Q1-Q3"),
            form("(?i)week (\\d{1,2}) of (\\d{4})" + IN_BRACKETS, m -> m.group(2) + "-W" + two(m.group(1))),
            form("(?i)(?:the )?holiday of (.+?) (\\d{4})" + IN_BRACKETS, m -> holiday(m.group(2), m.group(1))),
            form(
                    "(\\d{1,2}) (" + MONTHS + ")(?: (\\d{4}))? to (\\d{1,2}) (" + MONTHS + ") (\\d{4})",
                    m -> day(or(m.group(3), m.group(6)), month(m.group(2)), m.group(1)) + ".."
                            + day(m.group(6), month(m.group(5)), m.group(4))),
            form("\\b(\\d{1,2}) (" + MONTHS + ") (\\d{4})", m -> day(m.group(3), month(m.group(2)), m.group(1))),
            form("(" + MONTHS + ") (\\d{1,2}), (\\d{4})", m -> day(m.group(3), month(m.group(1)), m.group(2))),
            form("(" + MONTHS + ") (\\d{4})", m -> m.group(2) + "-" + two(month(m.group(1)))),
            form("(?i)(?<=\\b(?:in|for|of|during) |^)((?:19|20)\\d{2})(?![\\d,.]*\\d|年)", m -> m.group(1)),
            form("第?[一二三四]季度|前三季度|上半年|下半年|今年以来", m -> ""),
            form(
                    "(?i)(?:the )?" + ORDINAL + " quarter(?: of this year)?|(?:the )?(?:first|second) half of the year"
                            + "|since the beginning of (?:the|this) year|so far this year",
                    m -> ""));

    /** After these words a period is what is compared with, not what is told of. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)(?:same (?:period|quarter|month|half) (?:of|in)|compared with|compared to|than in|较|比|与)\\s*$");

    /** A day by which an agency dates its report. */
    private static final Pattern DATELINE = Pattern.compile("^\\s*(?:电|讯|\\()");

    private PeriodsInText() {}

    private record Form(Pattern pattern, Function<MatchResult, String> code) {}

    /** @param period empty where its year is not named */
    record Dated(int start, int end, String words, Optional<Period> period) {}

    private static Form form(String pattern, Function<MatchResult, String> code) {
        return new Form(Pattern.compile(pattern), code);
    }

    /** In the order of the text. */
    static List<Dated> in(String plain) {
        List<Dated> found = new ArrayList<>();
        for (Form form : FORMS) {
            form.pattern()
                    .matcher(plain)
                    .results()
                    .filter(match ->
                            found.stream().noneMatch(one -> match.start() < one.end() && one.start() < match.end()))
                    .flatMap(match -> dated(match, form).stream())
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingInt(Dated::start));
        return found;
    }

    /** Whether figures after it are of that period. */
    static boolean told(String plain, Dated one) {
        return !COMPARED.matcher(plain.substring(Math.max(0, one.start() - 40), one.start()))
                        .find()
                && !(one.period().filter(p -> p.kind() == Period.Kind.DAY).isPresent()
                        && DATELINE.matcher(plain.substring(one.end())).find());
    }

    /** Empty where the words look like a period and are none, such as the 31st of April. */
    private static Optional<Dated> dated(MatchResult match, Form form) {
        try {
            String code = form.code().apply(match);
            return Optional.of(new Dated(
                    match.start(),
                    match.end(),
                    match.group(),
                    code.isEmpty() ? Optional.empty() : Optional.of(Period.parse(code))));
        } catch (StatisticsProblem | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String holiday(String year, String name) {
        return Period.holidays().stream()
                .filter(one -> one.code().startsWith(year))
                .filter(one -> named(one.holiday().orElseThrow(), name))
                .findFirst()
                .map(Period::code)
                .orElseThrow(() -> new StatisticsProblem.NoSuchPeriod(name));
    }

    private static boolean named(Bilingual holiday, String name) {
        return holiday.en().equalsIgnoreCase(name) || holiday.zh().equals(name);
    }

    /** The period of the house where the months are one, days otherwise. */
    private static String months(String year, String first, String last) {
        YearMonth from = YearMonth.of(Integer.parseInt(year), Integer.parseInt(first));
        YearMonth to = YearMonth.of(Integer.parseInt(year), Integer.parseInt(last));
        return switch (from.getMonthValue() + "-" + to.getMonthValue()) {
            case "1-3", "4-6", "7-9", "10-12" -> year + "Q" + to.getMonthValue() / 3;
            case "1-6" -> year + "H1";
            case "7-12" -> year + "H2";
            case "1-9" -> year + "Q1-Q3";
            case "1-12" -> year;
            default -> from.atDay(1) + ".." + to.atEndOfMonth();
        };
    }

    private static String day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .toString();
    }

    private static String month(String name) {
        return Integer.toString(Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue());
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String digit(String chinese) {
        int at = "一二三四".indexOf(chinese);
        return at < 0 ? chinese : Integer.toString(at + 1);
    }

    private static String ordinal(String word) {
        return Integer.toString(
                List.of("first", "second", "third", "fourth").indexOf(word.toLowerCase(Locale.ROOT)) + 1);
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}

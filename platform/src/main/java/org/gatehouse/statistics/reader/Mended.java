package org.gatehouse.statistics.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.published.PublishedFigures;
import org.gatehouse.statistics.wording.SaidFigure;

/** What a broken number may have been. Said to a person, never taken. */
final class Mended {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)+");
    private static final List<BigDecimal> CHINESE_SCALES =
            List.of(BigDecimal.valueOf(100_000_000), BigDecimal.valueOf(10_000));

    private Mended() {}

    /** Without its commas, or with the first of them as a decimal point, whichever of the two can be read. */
    static List<BigDecimal> candidates(String words) {
        Matcher digits = DIGITS.matcher(words);
        if (!digits.find() || digits.group().indexOf(',') < 0) {
            return List.of();
        }
        String number = digits.group();
        return Stream.of(number.replace(",", ""), number.replaceFirst(",", "."))
                .map(mended -> words.substring(0, digits.start()) + mended + words.substring(digits.end()))
                .flatMap(mended -> PublishedFigures.read(mended).stream())
                .filter(Count.class::isInstance)
                .map(figure -> ((Count) figure).value())
                .limit(1)
                .toList();
    }

    /** "202,500 / 20,250,000"; a dash where there is none. */
    static String said(List<BigDecimal> candidates) {
        return candidates.isEmpty()
                ? "–"
                : candidates.stream().map(SaidFigure::grouped).collect(Collectors.joining(" / "));
    }

    /**
     * A number that was cut at its decimal point, in Chinese units: 20亿 and 25万 were 20.25万, or 2025万.
     *
     * @return empty where the two do not look like that
     */
    static List<BigDecimal> joined(BigDecimal left, BigDecimal right) {
        for (BigDecimal leftScale : CHINESE_SCALES) {
            for (BigDecimal rightScale : CHINESE_SCALES) {
                if (whole(left, leftScale) && whole(right, rightScale)) {
                    String before = left.divide(leftScale).toBigInteger().toString();
                    String after = right.divide(rightScale).toBigInteger().toString();
                    return List.of(
                            plain(new BigDecimal(before + "." + after).multiply(rightScale)),
                            plain(new BigDecimal(before + after).multiply(rightScale)));
                }
            }
        }
        return List.of();
    }

    private static boolean whole(BigDecimal number, BigDecimal scale) {
        return number.compareTo(scale) >= 0 && number.remainder(scale).signum() == 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.gatehouse.statistics.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.reader.Doubt.Code;

/**
 * A number that was cut at its decimal point: a sentence ends just behind a number in hundred millions or ten thousands, and the next one
 * begins with a number and is nothing else. "about 2 billion in time. 250,000 hours" was 20.25万 or 2025万小时.
 */
final class SplitNumbers {

    private static final Pattern ENDS_SOON = Pattern.compile("\\s*(?:\\w+ ){0,3}\\w*\\s*[.。]\\s*");
    private static final Pattern NOTHING_ELSE = Pattern.compile("^\\s*(?:[.。\"”'’]|$)");

    private final DoubtWords words;

    SplitNumbers(DoubtWords words) {
        this.words = words;
    }

    List<Draft> joined(String plain, List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Draft> one = joined.isEmpty() ? Optional.empty() : joined(plain, joined.getLast(), draft);
            if (one.isPresent()) {
                joined.set(joined.size() - 1, one.get());
            } else {
                joined.add(draft);
            }
        }
        return joined;
    }

    private Optional<Draft> joined(String plain, Draft left, Draft right) {
        boolean cut = left.count
                        .filter(count -> UnitWords.of(count.counter()).isEmpty())
                        .isPresent()
                && right.count.isPresent()
                && ENDS_SOON.matcher(plain.substring(left.end, right.start)).matches()
                && NOTHING_ELSE.matcher(plain.substring(right.end)).find();
        if (!cut) {
            return Optional.empty();
        }
        List<BigDecimal> candidates = Mended.joined(
                left.count.map(Count::value).orElseThrow(),
                right.count.map(Count::value).orElseThrow());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        String seen = plain.substring(left.start, right.end);
        var whole = new Draft(left.start, right.end, seen, Optional.empty());
        whole.named = left.named;
        whole.period = left.period;
        whole.candidates.addAll(candidates);
        whole.doubts.addAll(left.doubts);
        whole.doubts.add(words.of(Code.SPLIT_NUMBER, seen, Mended.said(candidates)));
        return Optional.of(whole);
    }
}

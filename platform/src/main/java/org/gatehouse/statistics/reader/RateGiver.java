package org.gatehouse.statistics.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.published.PublishedFigure;
import org.gatehouse.statistics.published.PublishedFigure.Base;
import org.gatehouse.statistics.published.PublishedFigure.Change;
import org.gatehouse.statistics.published.PublishedFigure.OfYear;
import org.gatehouse.statistics.published.PublishedFigure.Share;
import org.gatehouse.statistics.published.PublishedFigures.Piece;
import org.gatehouse.statistics.reader.Doubt.Code;
import org.gatehouse.statistics.reader.ProseReader.Sentence;
import org.gatehouse.statistics.reader.ReadFigure.Rate;

/** Gives the rates of a sentence to the numbers before them. */
final class RateGiver {

    private static final Pattern PART = Pattern.compile(
            "(?i)其中|\\bof (?:them|these|those|which|whom)\\b|\\bamong (?:them|these|which)\\b|\\bincluding\\b");
    private static final Pattern MONTH = Pattern.compile("(?i)month");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DoubtWords words;

    RateGiver(DoubtWords words) {
        this.words = words;
    }

    void give(String plain, Sentence sentence, List<Draft> figures, List<Piece> pieces) {
        for (Piece piece : pieces) {
            PublishedFigure said = piece.figure().orElse(null);
            List<Draft> before = figures.stream()
                    .filter(figure -> figure.end <= piece.start())
                    .toList();
            if (said == null || before.isEmpty()) {
                continue;
            }
            switch (said) {
                case Change change -> changes(plain, sentence, change, before);
                case OfYear ofYear ->
                    before.getLast()
                            .rates
                            .add(new Rate(
                                    Rate.Kind.NAMED_YEAR,
                                    ofYear.percent().subtract(HUNDRED),
                                    Optional.of(ofYear.year()),
                                    false));
                case Share share ->
                    before.getLast()
                            .rates
                            .add(new Rate(Rate.Kind.SHARE_OF_TOTAL, share.percent(), Optional.empty(), false));
                case PublishedFigure.Count _, PublishedFigure.Refused _ -> {}
            }
        }
    }

    /** Several rates belong to as many figures, in their order. */
    private void changes(String plain, Sentence sentence, Change change, List<Draft> before) {
        int rates = change.percents().size();
        if (rates > before.size()) {
            before.getLast()
                    .doubts
                    .add(words.of(
                            Code.CHANGES_DO_NOT_FIT,
                            change.words(),
                            Integer.toString(rates),
                            Integer.toString(before.size())));
            return;
        }
        Rate.Kind kind = change.base() == Base.PREVIOUS_PERIOD ? Rate.Kind.PREVIOUS_PERIOD : Rate.Kind.YEAR_BEFORE;
        List<Draft> figures = before.subList(before.size() - rates, before.size());
        for (int n = 0; n < rates; n++) {
            Draft figure = figures.get(n);
            Optional<Draft> whole = rates == 1 ? wholeBefore(plain, sentence, figure, before) : Optional.empty();
            figure.rates.add(new Rate(kind, change.percents().get(n), Optional.empty(), whole.isPresent()));
            whole.ifPresent(one -> figure.doubts.add(words.of(Code.WHOLE_OR_PART, change.words(), one.words)));
            if (kind == Rate.Kind.PREVIOUS_PERIOD
                    && MONTH.matcher(change.words()).find()
                    && figure.period.filter(p -> p.kind() == Period.Kind.MONTH).isEmpty()) {
                figure.doubts.add(words.of(Code.NOT_THE_MONTH, change.words(), change.words()));
            }
        }
    }

    /** The number before a part of it in the same sentence, where no rate of its own stands between. */
    private static Optional<Draft> wholeBefore(String plain, Sentence sentence, Draft part, List<Draft> before) {
        int at = before.indexOf(part);
        if (at == 0) {
            return Optional.empty();
        }
        Draft whole = before.get(at - 1);
        boolean ofIt = PART.matcher(plain.substring(Math.max(whole.end, sentence.start()), part.start))
                .find();
        return ofIt && !whole.changed() ? Optional.of(whole) : Optional.empty();
    }
}

package org.gatehouse.statistics.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.published.PublishedFigure;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.published.PublishedFigure.Reason;
import org.gatehouse.statistics.published.PublishedFigure.Refused;
import org.gatehouse.statistics.published.PublishedFigures;
import org.gatehouse.statistics.published.PublishedFigures.Piece;
import org.gatehouse.statistics.reader.Doubt.Code;
import org.gatehouse.statistics.reader.FigureNames.Named;
import org.gatehouse.statistics.reader.PeriodsInText.Dated;

/** Sentences into drafts: each number gets its name, its period and its rates. */
final class ProseReader {

    private static final Pattern SENTENCE_END = Pattern.compile("[。!?\\n]|\\.(?=\\s|$)");
    private static final Pattern CUMULATIVE = Pattern.compile("(?i)累计|cumulative(?:ly)?");

    private final FigureNames names;
    private final DoubtWords words;
    private final NameGiver giver;
    private final RateGiver rates;

    ProseReader(FigureNames names, DoubtWords words) {
        this.names = names;
        this.words = words;
        this.giver = new NameGiver();
        this.rates = new RateGiver(words);
    }

    /** @param end behind the sign that ends it */
    record Sentence(int start, int end) {

        boolean holds(int at) {
            return start <= at && at < end;
        }
    }

    /** Drafts in the order of the text, and doubts about words of no figure. */
    record Drafted(List<Draft> figures, List<Doubt> doubts) {}

    Drafted read(String plain) {
        List<Dated> periods = PeriodsInText.in(plain);
        List<Named> named = names.in(plain);
        List<Piece> pieces = PublishedFigures.pieces(plain).stream()
                .filter(piece -> periods.stream().noneMatch(p -> piece.start() < p.end() && p.start() < piece.end()))
                // a number within a name, such as 12367, counts nothing
                .filter(piece -> named.stream().noneMatch(n -> n.start() <= piece.start() && piece.start() < n.end()))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (Sentence sentence : sentences(plain)) {
            List<Named> here =
                    named.stream().filter(one -> sentence.holds(one.start())).toList();
            List<Draft> figures = figures(plain, sentence, pieces);
            giver.name(plain, sentence, figures, here);
            figures.forEach(figure -> period(plain, sentence, figure, periods));
            cumulative(plain, sentence, figures);
            rates.give(
                    plain,
                    sentence,
                    figures,
                    pieces.stream()
                            .filter(piece -> sentence.holds(piece.start()))
                            .toList());
            drafts.addAll(figures);
            mistranslated(here, figures, doubts);
        }
        drafts.removeIf(ProseReader::shareAlone);
        return new Drafted(drafts, doubts);
    }

    /** A percentage without a name is a share or a rate of something else in the sentence. */
    private static boolean shareAlone(Draft draft) {
        return draft.named.isEmpty()
                && draft.count
                        .filter(count -> UnitWords.of(count.counter()).contains("percent"))
                        .isPresent();
    }

    private static List<Sentence> sentences(String plain) {
        List<Sentence> sentences = new ArrayList<>();
        var end = SENTENCE_END.matcher(plain);
        int start = 0;
        while (end.find()) {
            sentences.add(new Sentence(start, end.end()));
            start = end.end();
        }
        sentences.add(new Sentence(start, plain.length()));
        return sentences;
    }

    private List<Draft> figures(String plain, Sentence sentence, List<Piece> pieces) {
        List<Draft> figures = new ArrayList<>();
        for (Piece piece : pieces) {
            if (sentence.holds(piece.start())) {
                piece.figure().flatMap(figure -> draft(plain, piece, figure)).ifPresent(figures::add);
            }
        }
        return figures;
    }

    private Optional<Draft> draft(String plain, Piece piece, PublishedFigure figure) {
        return switch (figure) {
            case Count count -> Optional.of(new Draft(piece.start(), piece.end(), count.words(), Optional.of(count)));
            case Refused refused -> {
                var draft = new Draft(piece.start(), piece.end(), refused.words(), Optional.empty());
                draft.candidates.addAll(Mended.candidates(plain.substring(piece.start(), piece.end())));
                draft.doubts.add(refused(refused, draft.candidates));
                yield Optional.of(draft);
            }
            case PublishedFigure.Change _, PublishedFigure.OfYear _, PublishedFigure.Share _ -> Optional.empty();
        };
    }

    private Doubt refused(Refused refused, List<BigDecimal> candidates) {
        Code code = switch (refused.reason()) {
            case Reason.TWO_DECIMAL_POINTS -> Code.TWO_DECIMAL_POINTS;
            case Reason.WRONG_GROUPS -> Code.WRONG_GROUPS;
            case Reason.IMPLAUSIBLE -> Code.IMPLAUSIBLE;
        };
        return words.of(code, refused.words(), Mended.said(candidates));
    }

    /** The last one that was told of before the figure, else the first after it in its sentence. */
    private void period(String plain, Sentence sentence, Draft figure, List<Dated> periods) {
        Optional<Dated> before = periods.stream()
                .filter(one -> one.end() <= figure.start && PeriodsInText.told(plain, one))
                .reduce((_, later) -> later);
        Optional<Dated> meant = before.or(() -> periods.stream()
                .filter(one -> sentence.holds(one.start()) && PeriodsInText.told(plain, one))
                .findFirst());
        meant.ifPresent(one -> {
            figure.period = one.period();
            if (one.period().isEmpty()) {
                figure.doubts.add(words.of(Code.PERIOD_WITHOUT_YEAR, one.words(), one.words()));
            }
        });
    }

    private void cumulative(String plain, Sentence sentence, List<Draft> figures) {
        int from = sentence.start();
        for (Draft figure : figures) {
            var said = CUMULATIVE.matcher(plain.substring(from, figure.start));
            if (said.find()) {
                figure.cumulative = true;
                figure.doubts.add(words.of(Code.CUMULATIVE, said.group()));
            }
            from = figure.end;
        }
    }

    /** To the figure that bears the name, else to the text. */
    private void mistranslated(List<Named> here, List<Draft> figures, List<Doubt> doubts) {
        for (Named one : here) {
            one.means().ifPresent(means -> {
                Doubt doubt = words.of(
                        Code.MISTRANSLATED, one.words(), List.of(new Bilingual(one.words(), one.words()), means));
                figures.stream()
                        .filter(figure -> figure.named.filter(one::equals).isPresent())
                        .findFirst()
                        .ifPresentOrElse(figure -> figure.doubts.add(doubt), () -> doubts.add(doubt));
            });
        }
    }
}

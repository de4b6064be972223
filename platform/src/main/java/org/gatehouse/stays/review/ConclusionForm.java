package org.gatehouse.stays.review;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Conclusion.Excuse;
import org.gatehouse.stays.Conclusion.Link;
import org.gatehouse.stays.StayProblem;
import org.jspecify.annotations.Nullable;

/**
 * How an irregular stay ends, as an officer or a program sends it.
 *
 * @param outcome {@code EXPLAINED}, {@code EXCUSED} or {@code CONFIRMED}
 * @param words why
 * @param linkKind {@code CORRECTION} or {@code CROSSING}; of an explanation
 * @param link identifier of that record, or the address of its page; of an explanation
 * @param excuse name of an {@link Excuse}
 * @param handedTo who decides on a consequence; of a confirmation
 */
public record ConclusionForm(
        @Nullable String outcome,
        @Nullable String words,
        @Nullable String linkKind,
        @Nullable String link,
        @Nullable String excuse,
        @Nullable String handedTo) {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** @throws StayProblem which names the field that says nothing */
    public Conclusion toConclusion() {
        String why = text(words);
        return switch (text(outcome)) {
            case "EXPLAINED" -> new Conclusion.Explained(toLink(), why);
            case "EXCUSED" -> new Conclusion.Excused(toExcuse(), why);
            case "CONFIRMED" -> new Conclusion.Confirmed(why, text(handedTo));
            default -> throw new StayProblem.OutcomeUnknown();
        };
    }

    private Link toLink() {
        Matcher found = IDENTIFIER.matcher(text(link));
        if (!found.find()) {
            throw new StayProblem.LinkMissing();
        }
        UUID id = UUID.fromString(found.group());
        return switch (text(linkKind)) {
            case "CORRECTION" -> new Link.OfCorrection(id);
            case "CROSSING" -> new Link.OfCrossing(id);
            default -> throw new StayProblem.LinkMissing();
        };
    }

    private Excuse toExcuse() {
        return Arrays.stream(Excuse.values())
                .filter(one -> one.name().equals(text(excuse)))
                .findFirst()
                .orElseThrow(StayProblem.ExcuseUnknown::new);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}

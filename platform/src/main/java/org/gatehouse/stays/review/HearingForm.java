package org.gatehouse.stays.review;

import java.util.Objects;
import java.util.Optional;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.StayProblem;
import org.jspecify.annotations.Nullable;

/**
 * What the person said, as an officer or a program sends it.
 *
 * @param hearing {@code STATEMENT} or {@code ATTEMPT}
 * @param words the statement, or why nobody could ask
 * @param language two letters, ISO 639-1; of a statement
 * @param interpreter of a statement; nothing when officer and person understood each other
 */
public record HearingForm(
        @Nullable String hearing,
        @Nullable String words,
        @Nullable String language,
        @Nullable String interpreter) {

    /** @throws StayProblem.HearingUnknown when it is neither of the two */
    public Hearing toHearing() {
        String said = text(words);
        return switch (text(hearing)) {
            case "STATEMENT" -> new Hearing.Statement(said, text(language), Optional.ofNullable(interpreter));
            case "ATTEMPT" -> new Hearing.Attempt(said);
            default -> throw new StayProblem.HearingUnknown();
        };
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}

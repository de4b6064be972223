package org.gatehouse.inspection.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.TemporaryReason;
import org.gatehouse.reference.NationalityGroup;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a form or a program sends it.
 *
 * @param decision name of a {@link DecisionKind}
 * @param leaveBy last civil day of the stay, ISO 8601; for an admission
 * @param ground name of a {@link LegalGround}, for a refusal, or of a {@link CaseGround}, for a hand-over
 * @param words the officer's own, or the reference of the competent authority
 * @param group name of a {@link NationalityGroup}; for an established identity
 * @param nationality code of ICAO Doc 9303-3 section 5; for an established identity
 * @param reason name of a {@link TemporaryReason}; for a temporary entry
 * @param place or area where the traveller may be; for a temporary entry
 * @param authority that goes on with the case; for a hand-over
 * @param reference under which the authority knows the case; for a hand-over
 */
public record DecisionForm(
        @Nullable String decision,
        @Nullable String leaveBy,
        @Nullable String ground,
        @Nullable String words,
        @Nullable String group,
        @Nullable String nationality,
        @Nullable String reason,
        @Nullable String place,
        @Nullable String authority,
        @Nullable String reference) {

    /** The null character, and halves of surrogate pairs. */
    private static final Pattern NOT_STORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    /**
     * The decision that is meant.
     *
     * @throws InspectionProblem when something that the decision cannot be without is missing or malformed
     */
    public Decision toDecision() {
        DecisionKind kind = DecisionKind.of(text(decision)).orElseThrow(InspectionProblem.DecisionUnknown::new);
        String own = text(words);
        return switch (kind) {
            case ADMIT -> new Decision.Admit(day(), own);
            case ESTABLISH_IDENTITY ->
                new Decision.EstablishIdentity(
                        one(NationalityGroup.values(), group).orElseThrow(InspectionProblem.GroupMissing::new),
                        text(nationality).toUpperCase(Locale.ROOT),
                        own);
            case CONFIRM_CITIZENSHIP -> new Decision.ConfirmCitizenship(own);
            case DENY_CITIZENSHIP -> new Decision.DenyCitizenship(own);
            case ADMIT_TEMPORARILY ->
                new Decision.AdmitTemporarily(
                        day().orElseThrow(() -> new InspectionProblem.FieldMissing("leaveBy")),
                        one(TemporaryReason.values(), reason)
                                .orElseThrow(() -> new InspectionProblem.FieldMissing("reason")),
                        text(place),
                        own);
            case HAND_OVER ->
                new Decision.HandOver(
                        one(CaseGround.values(), ground).orElseThrow(InspectionProblem.GroundMissing::new),
                        text(authority),
                        text(reference),
                        own);
            case SEND_TO_SECOND_LINE -> new Decision.SendToSecondLine(own);
            case PROPOSE_REFUSAL ->
                new Decision.ProposeRefusal(
                        one(LegalGround.values(), ground).orElseThrow(InspectionProblem.GroundMissing::new), own);
            case CONFIRM_REFUSAL -> new Decision.ConfirmRefusal();
            case RETURN_REFUSAL -> new Decision.ReturnRefusal(own);
            case REFER_FOR_PROTECTION -> new Decision.ReferForProtection(own);
            case ADMIT_TO_PROTECTION -> new Decision.AdmitToProtection(own);
            case END_PROTECTION -> new Decision.EndProtection(own);
        };
    }

    /** Whether this form is about the decision; a page keeps what was typed into one form out of the others. */
    public boolean isFor(DecisionKind kind) {
        return kind.name().equals(decision);
    }

    private Optional<LocalDate> day() {
        try {
            return text(leaveBy).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(leaveBy)));
        } catch (DateTimeParseException _) {
            throw new InspectionProblem.DayMalformed();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** Without what no text of the database may hold. */
    private static String text(@Nullable String value) {
        return value == null
                ? ""
                : NOT_STORABLE.matcher(value).replaceAll("\uFFFD").strip();
    }
}

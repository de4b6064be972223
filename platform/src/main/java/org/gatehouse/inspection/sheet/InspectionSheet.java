package org.gatehouse.inspection.sheet;

import java.util.List;
import java.util.Optional;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.TemporaryReason;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as a page shows it: every text in the reader's language, every time on the port's clock.
 *
 * @param reasons sentences of the findings that took the traveller to an officer
 * @param notes sentences of the findings that are only shown
 * @param stay the open stay of a foreigner
 * @param history what officers did, oldest first
 * @param leaveByOffered the day that the form of an admission offers; empty where no day is asked
 * @param wordsNeeded whether an admission needs the officer's own words
 * @param grounds on which a refusal may be proposed
 * @param decisions what the reader may decide now
 * @param chip what was found about the document's chip; empty when none was read
 * @param rules what the rules in force said
 */
public record InspectionSheet(
        InspectionView inspection,
        String portName,
        String openedAt,
        DocumentSheet document,
        List<String> reasons,
        List<String> notes,
        Optional<StayNote> stay,
        List<Entry> history,
        Optional<Ending> ending,
        Optional<String> leaveByOffered,
        boolean wordsNeeded,
        List<LegalGround> grounds,
        List<DecisionKind> decisions,
        Optional<ChipSheet> chip,
        RuleSheet rules) {

    /** @param overstayed whether the last lawful day has passed */
    public record StayNote(String sentence, boolean overstayed) {}

    /**
     * One thing that an officer did.
     *
     * @param kind as the messages {@code inspection.step.<kind>} have it
     */
    public record Entry(String at, String kind, String by, Optional<LegalGround> ground, String words) {}

    /**
     * How the inspection ended.
     *
     * @param manner sentences on a temporary entry or a hand-over
     */
    public record Ending(
            String at,
            String outcome,
            Optional<String> by,
            Optional<String> confirmedBy,
            Optional<LegalGround> ground,
            String words,
            Optional<String> leaveBy,
            List<String> manner) {}

    public boolean may(String decision) {
        return decisions.stream().anyMatch(kind -> kind.name().equals(decision));
    }

    /** On what a traveller may be handed to another authority. */
    public List<CaseGround> caseGrounds() {
        return List.of(CaseGround.values());
    }

    /** For what a foreigner may enter for a few days. */
    public List<TemporaryReason> temporaryReasons() {
        return List.of(TemporaryReason.values());
    }

    /** Whether there is a written notice to hand out. */
    public boolean refused() {
        return ending.filter(end -> end.outcome().equals("REFUSED")).isPresent();
    }

    /** The one key that opens the form of the decision. */
    public String key(String decision) {
        return switch (DecisionKind.valueOf(decision)) {
            case ADMIT, ADMIT_TO_PROTECTION -> "a";
            case CONFIRM_REFUSAL -> "y";
            case ESTABLISH_IDENTITY -> "w";
            case CONFIRM_CITIZENSHIP -> "c";
            case DENY_CITIZENSHIP -> "x";
            case ADMIT_TEMPORARILY -> "i";
            case HAND_OVER -> "h";
            case SEND_TO_SECOND_LINE -> "s";
            case PROPOSE_REFUSAL -> "r";
            case RETURN_REFUSAL -> "b";
            case REFER_FOR_PROTECTION -> "p";
            case END_PROTECTION -> "d";
        };
    }

    /** Whether the form of the decision says what follows from it. */
    public boolean explained(String decision) {
        return switch (DecisionKind.valueOf(decision)) {
            case ADMIT, SEND_TO_SECOND_LINE, RETURN_REFUSAL -> false;
            case ESTABLISH_IDENTITY,
                    CONFIRM_CITIZENSHIP,
                    DENY_CITIZENSHIP,
                    ADMIT_TEMPORARILY,
                    HAND_OVER,
                    PROPOSE_REFUSAL,
                    CONFIRM_REFUSAL,
                    REFER_FOR_PROTECTION,
                    ADMIT_TO_PROTECTION,
                    END_PROTECTION -> true;
        };
    }

    /** Key of the label of the field for words. */
    public String wordsLabel(String decision) {
        return switch (DecisionKind.valueOf(decision)) {
            case ADMIT_TO_PROTECTION, END_PROTECTION -> "inspection.form.reference";
            default -> "inspection.form.words";
        };
    }

    /** Key of the hint below the label. */
    public @Nullable String wordsHint(String decision) {
        return switch (DecisionKind.valueOf(decision)) {
            case ADMIT -> "inspection.form.words.admit";
            case ESTABLISH_IDENTITY -> "inspection.form.words.identity";
            case CONFIRM_CITIZENSHIP, DENY_CITIZENSHIP -> "inspection.form.words.citizenship";
            case ADMIT_TEMPORARILY -> "inspection.form.words.temporary";
            case HAND_OVER -> "inspection.form.words.hand-over";
            case SEND_TO_SECOND_LINE -> "inspection.form.words.send";
            case PROPOSE_REFUSAL -> "inspection.form.words.refuse";
            case RETURN_REFUSAL -> "inspection.form.words.return";
            case REFER_FOR_PROTECTION -> "inspection.form.words.protection";
            case CONFIRM_REFUSAL, ADMIT_TO_PROTECTION, END_PROTECTION -> null;
        };
    }
}

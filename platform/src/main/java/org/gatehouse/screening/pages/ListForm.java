package org.gatehouse.screening.pages;

import java.util.Locale;
import java.util.stream.Collectors;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Watchlists.Proposal;
import org.gatehouse.screening.Words;
import org.jspecify.annotations.Nullable;

/**
 * A list as an officer types it. All is text, so that it is shown again when something is wrong.
 *
 * @param ports codes between blanks or commas; empty for all
 */
record ListForm(
        @Nullable String code,
        @Nullable String nameEn,
        @Nullable String nameZh,
        @Nullable String owner,
        @Nullable String purpose,
        @Nullable String ground,
        @Nullable String directions,
        @Nullable String ports,
        @Nullable String action,
        @Nullable String threshold,
        @Nullable String proportionality,
        @Nullable String reviewOn,
        @Nullable String validTo,
        @Nullable String key) {

    static ListForm empty(String key, double threshold) {
        String least = Double.toString(threshold);
        return new ListForm(null, null, null, null, null, null, "BOTH", null, null, least, null, null, null, key);
    }

    /** @throws ScreeningProblem when something is missing or cannot be read */
    Proposal toProposal() {
        return new Proposal(
                Given.text(code).toUpperCase(Locale.ROOT),
                new Words(Given.text(nameEn), Given.text(nameZh)),
                Given.text(owner),
                Given.text(purpose),
                Given.one(ground, LegalBasis.values(), "ground"),
                new Scope(
                        Given.one(directions, Scope.Directions.values(), "directions"),
                        Given.codes(ports).stream().map(ListForm::port).collect(Collectors.toSet())),
                Given.one(action, ListAction.values(), "action"),
                number(threshold),
                Given.text(proportionality),
                Given.day(reviewOn, new ScreeningProblem.ReviewUnfit()),
                Given.day(validTo, new ScreeningProblem.ValidityUnfit()));
    }

    static PortCode port(String code) {
        if (!PortCode.hasForm(code)) {
            throw new ScreeningProblem.UnknownPort(code);
        }
        return new PortCode(code);
    }

    static double number(@Nullable String threshold) {
        try {
            return Double.parseDouble(Given.text(threshold));
        } catch (NumberFormatException _) {
            throw new ScreeningProblem.ThresholdUnfit();
        }
    }
}

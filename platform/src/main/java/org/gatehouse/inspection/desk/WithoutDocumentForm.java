package org.gatehouse.inspection.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.inspection.sheet.ClaimForm;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;

/**
 * The form of a citizen who comes home without a document; what was not sent is null.
 *
 * @param port left out by officers who are on duty at one port
 * @param born ISO 8601: a day, a month, a year, or nothing
 * @param source name of a {@link CitizenClaim.Source}
 * @param key names this form, so that sending it twice opens one inspection
 */
record WithoutDocumentForm(
        @Nullable String port,
        @Nullable String surname,
        @Nullable String given,
        @Nullable String born,
        @Nullable String group,
        @Nullable String source,
        @Nullable String words,
        @Nullable String key) {

    private static final int KEY_MAX = 255;

    static WithoutDocumentForm fresh(@Nullable String port) {
        return new WithoutDocumentForm(
                port, "", "", "", "CITIZEN", "", "", UUID.randomUUID().toString());
    }

    /** What was typed, under a new name: the old one may have been used. */
    WithoutDocumentForm again() {
        return new WithoutDocumentForm(
                port,
                surname,
                given,
                born,
                group,
                source,
                words,
                UUID.randomUUID().toString());
    }

    /**
     * @param today at the port
     * @throws InspectionProblem naming what is missing or wrong
     */
    Arrival toArrival(Actor actor, LocalDate today) {
        PortCode where = actor.port()
                .or(() -> Optional.ofNullable(port).filter(PortCode::hasForm).map(PortCode::new))
                .orElseThrow(() -> new InspectionProblem.UnknownPort(port == null ? "" : port));
        return Arrival.home(where, new ClaimForm(surname, given, born, group, source, words).toClaim(today));
    }

    IdempotencyKey toKey() {
        return new IdempotencyKey(
                key == null || key.isBlank() || key.length() > KEY_MAX
                        ? UUID.randomUUID().toString()
                        : key);
    }
}

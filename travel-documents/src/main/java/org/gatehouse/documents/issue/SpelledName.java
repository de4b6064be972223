package org.gatehouse.documents.issue;

import java.util.Optional;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.Name;

/** A name in the script of its bearer, put where a record leaves it open: spelled into the zone, as it is into DG11. */
final class SpelledName {

    private SpelledName() {}

    /** @throws Refusal when the zone needs a spelling and there is none, or when the name cannot stand on a chip */
    static IdentityRecord in(IdentityRecord record) {
        return record.name().map(name -> in(record, name)).orElse(record);
    }

    private static IdentityRecord in(IdentityRecord record, org.gatehouse.documents.names.NativeName name) {
        try {
            DocumentData zone = record.zone();
            boolean open = zone.primaryName().isBlank() && zone.secondaryName().isBlank();
            return new IdentityRecord(
                    open ? spelled(zone, name.zone()) : zone,
                    record.portrait(),
                    Optional.of(named(record.bearer(), new NativeName(name.primary(), name.secondary()))),
                    record.issue(),
                    record.keys());
        } catch (IllegalArgumentException unfit) {
            String both = (name.primary() + " " + name.secondary()).strip();
            throw new Refusal(new IssueProblem.NameNotSpelled(both, String.valueOf(unfit.getMessage())));
        }
    }

    private static BearerDetails named(Optional<BearerDetails> bearer, NativeName name) {
        return bearer.map(details -> details.name().isPresent() ? details : details.withName(name))
                .orElseGet(() -> BearerDetails.named(name));
    }

    private static DocumentData spelled(DocumentData zone, Name name) {
        if (name.primary().isEmpty()) {
            throw new IllegalArgumentException("no letter of it stands in the tables");
        }
        return new DocumentData(
                zone.format(),
                zone.documentCode(),
                zone.issuer(),
                zone.number(),
                zone.birth(),
                zone.expiry(),
                zone.sex(),
                zone.nationality(),
                name.primary(),
                name.secondary(),
                zone.optionalData());
    }
}

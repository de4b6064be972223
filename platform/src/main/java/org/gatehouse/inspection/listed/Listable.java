package org.gatehouse.inspection.listed;

import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.Sex;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Matches.Traveller;
import org.gatehouse.screening.RedressNumber;
import org.gatehouse.screening.Subject;

/** A document that was read, as the lists are asked about it. */
public final class Listable {

    private Listable() {}

    /** Somebody without a document: by name and birth alone. */
    static Traveller of(CitizenClaim claim, String homeState, PortCode port, Direction direction) {
        return new Traveller(
                new Subject(
                        List.of(new Subject.Called(claim.surname(), claim.given())),
                        claim.born(),
                        Optional.empty(),
                        List.of(homeState),
                        List.of(),
                        port,
                        direction),
                "",
                Optional.empty());
    }

    public static Traveller of(
            DocumentReading reading, PortCode port, Direction direction, Optional<RedressNumber> redress) {
        var name = reading.name();
        boolean named = !name.primary().isEmpty() || !name.secondary().isEmpty();
        boolean numbered = !reading.number().isEmpty();
        return new Traveller(
                new Subject(
                        named ? List.of(new Subject.Called(name.primary(), name.secondary())) : List.of(),
                        reading.birth(),
                        Optional.of(reading.sex()).filter(sex -> sex != Sex.UNSPECIFIED),
                        reading.nationality().isEmpty() ? List.of() : List.of(reading.nationality()),
                        numbered ? List.of(new Subject.Shown(reading.issuer(), reading.number())) : List.of(),
                        port,
                        direction),
                reading.documentCode(),
                redress);
    }
}

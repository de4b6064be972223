package org.gatehouse.documents.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;

/** The passport of an invented person of an invented state. */
final class Specimen {

    static final String NUMBER = "QX0000017";
    static final String FAMILY_NAME = "SPECIMEN";
    static final String GIVEN_NAMES = "ZOË MARIE";
    static final LocalDate BIRTH = LocalDate.of(1990, 4, 17);

    private Specimen() {}

    /**
     * The record that the authority of Utopia approved.
     *
     * @param day of issue; the passport is valid for ten years
     */
    static IdentityRecord passport(
            LocalDate day, SubjectPublicKeyInfo chipAuthentication, SubjectPublicKeyInfo activeAuthentication) {
        var zone = new DocumentData(
                MrzFormat.TD3,
                "P",
                "UTO",
                NUMBER,
                new PartialDate.Full(BIRTH),
                Optional.of(day.plusYears(10).minusDays(1)),
                Sex.FEMALE,
                "UTO",
                FAMILY_NAME,
                GIVEN_NAMES,
                "");
        var bearer = new BearerDetails(
                Optional.of(new NativeName("SPECIMEN", "Zoë Marie")),
                List.of(),
                "",
                Optional.of(BIRTH),
                List.of("Amaurot", "Utopia"),
                List.of(),
                "",
                "",
                "",
                List.of(),
                "");
        var chipKey = new ChipKeys.ChipAuthenticationKey(
                chipAuthentication, ChipKeys.SecureMessaging.AES_128, OptionalInt.empty());
        return new IdentityRecord(
                zone,
                SpecimenPortrait.draw(),
                Optional.of(bearer),
                Optional.of(IssueDetails.issuedBy("Passport Office of Utopia", day)),
                new ChipKeys(Optional.of(chipKey), Optional.of(activeAuthentication)));
    }
}

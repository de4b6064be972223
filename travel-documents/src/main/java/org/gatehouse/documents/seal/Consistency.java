package org.gatehouse.documents.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.gatehouse.documents.Check;
import org.gatehouse.documents.CheckOutcome;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.Finding;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.ReadCertificate;

/** Compares what stands in a seal with itself, with the printed page and with the passport. */
final class Consistency {

    private final Steps steps;

    Consistency(Steps steps) {
        this.steps = steps;
    }

    /** What the seal says for itself: its features, its dates, the digits of its zone. */
    void content(Seal seal, boolean typeKnown, Presentation presentation) {
        List<SealRemark> faults = new ArrayList<>(seal.faults());
        if (seal instanceof Vds vds) {
            // A day more, for the other side of the date line.
            var latest = presentation.day().plusDays(1);
            vds.header()
                    .issued()
                    .filter(latest::isBefore)
                    .ifPresent(day -> faults.add(new SealRemark(SealReason.DATED_IN_THE_FUTURE, day.toString())));
            vds.header()
                    .signed()
                    .filter(latest::isBefore)
                    .ifPresent(day -> faults.add(new SealRemark(SealReason.DATED_IN_THE_FUTURE, day.toString())));
        }
        if (faults.isEmpty() && !typeKnown) {
            steps.put(SealStep.SEMANTICS, Outcome.UNDETERMINED, SealReason.TYPE_UNKNOWN, seal.type());
        } else {
            steps.judge(SealStep.SEMANTICS, faults);
        }
        seal.zone().ifPresent(this::digits);
    }

    private void digits(DocumentReading zone) {
        List<SealRemark> wrong = new ArrayList<>();
        for (Check check : Check.values()) {
            if (zone.outcome(check) == CheckOutcome.FAILED) {
                wrong.add(new SealRemark(SealReason.MRZ_DIGIT_WRONG, check.field().name()));
            }
        }
        // A printed character can be misread; a signed one cannot, so nothing is mended here.
        zone.findings().stream()
                .filter(Finding::repaired)
                .forEach(finding -> wrong.add(
                        new SealRemark(SealReason.MRZ_DIGIT_WRONG, finding.field().name())));
        steps.judge(SealStep.MRZ_DIGITS, wrong);
    }

    /** The seal against the page that it stands on and the passport beside it. */
    void paper(Seal seal, Presentation presentation) {
        presentation.printed().ifPresent(printed -> {
            List<SealRemark> differences = PrintedZone.differences(seal, printed);
            if (PrintedZone.comparable(seal)) {
                steps.judge(SealStep.PRINTED_MRZ, differences);
            }
        });
        Optional<String> inside = seal.text("PASSPORT_NUMBER");
        if (inside.isPresent() && presentation.passportNumber().isPresent()) {
            boolean same = PrintedZone.sameNumber(inside.get(), presentation.passportNumber().get());
            steps.judge(
                    SealStep.PASSPORT_NUMBER,
                    same ? List.of() : List.of(new SealRemark(SealReason.PASSPORT_DIFFERS, inside.get())));
        }
    }

    /** The countries that the seal, its zone, the signer and the authority name. */
    void countries(Seal seal, ReadCertificate signer) {
        String subject = SignerReference.attribute(signer.holder().getSubject(), BCStyle.C);
        String issuer = SignerReference.attribute(signer.holder().getIssuer(), BCStyle.C);
        compare(SealStep.COUNTRY_AGAINST_SIGNER, seal.country(), subject);
        boolean same = subject.equalsIgnoreCase(issuer) && !subject.isEmpty();
        steps.judge(
                SealStep.SIGNER_AGAINST_AUTHORITY,
                same ? List.of() : List.of(new SealRemark(SealReason.COUNTRY_MISMATCH, subject + ", " + issuer)));
        seal.zone().ifPresent(zone -> {
            compare(SealStep.MRZ_AGAINST_SIGNER, zone.issuer(), subject);
            compare(SealStep.MRZ_AGAINST_AUTHORITY, zone.issuer(), issuer);
        });
    }

    private void compare(SealStep step, String zone, String certificate) {
        String both = zone + ", " + certificate;
        switch (Countries.compare(zone, certificate)) {
            case SUCCESSFUL -> steps.passed(step);
            case FAILED -> steps.put(step, Outcome.FAILED, SealReason.COUNTRY_MISMATCH, both);
            case UNDETERMINED, NOT_SUPPORTED, ABORTED ->
                steps.put(step, Outcome.UNDETERMINED, SealReason.COUNTRY_UNKNOWN, both);
        }
    }
}

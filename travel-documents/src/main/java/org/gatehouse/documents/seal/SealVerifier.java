package org.gatehouse.documents.seal;

import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.documents.barcode.BarcodeReading;
import org.gatehouse.documents.barcode.Barcodes;
import org.gatehouse.documents.trust.ChainReport;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.TrustStore;
import org.jspecify.annotations.Nullable;

/**
 * Verifies seals: structure, meaning, signature, the signer's chain, and what the seal says against the paper that it
 * stands on. Immutable; safe for many threads when the store and the signers handed in are.
 */
public final class SealVerifier {

    private final TrustStore trust;
    private final SealSigners signers;

    /**
     * @param trust judges the certificates of signers
     * @param signers finds the certificates of seals that do not carry theirs
     */
    public SealVerifier(TrustStore trust, SealSigners signers) {
        this.trust = trust;
        this.signers = signers;
    }

    /**
     * Verifies the content of a barcode. Never throws; takes a few milliseconds and the time of the store.
     *
     * @param content the bytes of the barcode, not a text made of them
     */
    public SealReport verify(byte[] content, Presentation presentation) {
        var steps = new Steps();
        if (content.length == 0) {
            return steps.put(SealStep.PRESENCE, Outcome.NOT_SUPPORTED, SealReason.NO_BARCODE, "")
                    .report(null, null);
        }
        steps.passed(SealStep.PRESENCE);
        return switch (SealReader.read(content, presentation.day())) {
            case SealReading.Foreign() ->
                steps.put(SealStep.TECHNOLOGY, Outcome.FAILED, SealReason.NOT_A_SEAL, "")
                        .report(null, null);
            case SealReading.Unsupported(var technology) ->
                steps.put(SealStep.TECHNOLOGY, Outcome.UNDETERMINED, SealReason.TECHNOLOGY_UNSUPPORTED, technology)
                        .report(null, null);
            case SealReading.Broken(var why) ->
                steps.passed(SealStep.TECHNOLOGY)
                        .passed(SealStep.CONVERSION)
                        .put(SealStep.STRUCTURE, Outcome.FAILED, why.reason(), why.about())
                        .report(null, null);
            case SealReading.Read(var seal) -> read(seal, presentation, steps);
        };
    }

    /**
     * Looks for a barcode in an image and verifies what is in it. Never throws.
     *
     * @param png a PNG image; one of more than {@value Barcodes#MOST_PIXELS} pixels is not looked at
     */
    public SealReport verifyImage(byte[] png, Presentation presentation) {
        return switch (Barcodes.read(png)) {
            case BarcodeReading.Found found -> verify(found.content(), presentation);
            case BarcodeReading.Nothing() ->
                new Steps()
                        .put(SealStep.PRESENCE, Outcome.NOT_SUPPORTED, SealReason.NO_BARCODE, "")
                        .report(null, null);
            case BarcodeReading.Unreadable() ->
                new Steps()
                        .put(SealStep.PRESENCE, Outcome.ABORTED, SealReason.IMAGE_UNREADABLE, "")
                        .report(null, null);
        };
    }

    private SealReport read(Seal seal, Presentation presentation, Steps steps) {
        steps.passed(SealStep.TECHNOLOGY).passed(SealStep.CONVERSION);
        var consistency = new Consistency(steps);
        consistency.content(seal, SealTypes.find(seal.type()).isPresent(), presentation);
        consistency.paper(seal, presentation);
        if (seal instanceof Vds vds && vds.signature().length() == 0) {
            return steps.put(SealStep.STRUCTURE, Outcome.FAILED, SealReason.SIGNATURE_MISSING, "")
                    .report(seal, null);
        }
        steps.passed(SealStep.STRUCTURE);
        return steps.report(seal, signer(seal, presentation, steps, consistency));
    }

    private @Nullable ChainReport signer(
            Seal seal, Presentation presentation, Steps steps, Consistency consistency) {
        Set<SealStep> open = EnumSet.copyOf(SignerCheck.STEPS);
        try {
            var check = new SignerCheck(trust, signers, steps);
            ReadCertificate signer = check.signer(seal).orElse(null);
            if (signer == null) {
                return null;
            }
            consistency.countries(seal, signer);
            DocumentTypes.check(seal, signer, steps);
            return check.believe(seal, signer, presentation);
        } catch (RuntimeException e) {
            // Store and signers are handed in; when they break, the check is broken off and the officer is told.
            steps.all(open, Outcome.ABORTED, SealReason.ABORTED, e.getClass().getSimpleName());
            return null;
        }
    }
}

package org.gatehouse.documents.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.barcode.Barcodes;
import org.gatehouse.documents.barcode.Symbology;
import org.gatehouse.documents.seal.FeatureValue;
import org.gatehouse.documents.seal.SealWriter;
import org.gatehouse.documents.seal.SealWriting;
import org.gatehouse.documents.seal.VdsDraft;

/** A visa of Utopia with its seal, for the bearer of the specimen passport; Doc 9303-13 section 5. */
final class DemoSeal {

    /** A seal names its signer by two letters behind those of the country; Doc 9303-13 section 2.2. */
    static final String SIGNER = "SS";

    private static final String VISA = "5D01";
    private static final int SEAL_VERSION = 4;
    private static final int MODULE_PIXELS = 4;

    private final DocumentSigner signer;
    private final LocalDate day;

    DemoSeal(DocumentSigner signer, Instant now) {
        this.signer = signer;
        day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    Map<String, byte[]> files() {
        DocumentReading zone = CheckedZone.write(visa(), day);
        byte[] seal = seal(zone);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("seal/visa-mrz.txt", DemoPki.text(String.join("\n", zone.lines()) + "\n"));
        files.put("seal/visa.bin", seal);
        Barcodes.drawPng(seal, Symbology.DATA_MATRIX, MODULE_PIXELS)
                .ifPresent(picture -> files.put("seal/visa.png", picture));
        return files;
    }

    private byte[] seal(DocumentReading zone) {
        Map<String, FeatureValue> features = Map.of(
                "MRZ", new FeatureValue.Zone(zone),
                "NUMBER_OF_ENTRIES", new FeatureValue.Number(2),
                "DURATION_OF_STAY", new FeatureValue.Stay(90, 0, 0),
                "PASSPORT_NUMBER", new FeatureValue.Text(Specimen.NUMBER));
        var draft = new VdsDraft(SEAL_VERSION, "UTO", Optional.of(day), day, VISA, features);
        return switch (SealWriter.write(draft, new SignerSealKey(signer))) {
            case SealWriting.Written(var content) -> content.toArray();
            case SealWriting.Refused(var why) -> throw new IllegalStateException("the seal of the specimen: " + why);
        };
    }

    private DocumentData visa() {
        return new DocumentData(
                MrzFormat.MRV_B,
                "V",
                "UTO",
                "QX0000025",
                new PartialDate.Full(Specimen.BIRTH),
                Optional.of(day.plusMonths(6)),
                Sex.FEMALE,
                "UTO",
                Specimen.FAMILY_NAME,
                Specimen.GIVEN_NAMES,
                "");
    }
}

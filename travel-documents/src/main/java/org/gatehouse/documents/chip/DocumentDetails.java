package org.gatehouse.documents.chip;

import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.PartialDate;

/**
 * DG12: further details of the document; Doc 9303-10 section 4.7.12. Texts that the file does not hold are empty.
 *
 * @param issued the date of issue; unknown when the file does not say
 * @param otherPersons other persons on the document
 * @param taxOrExit tax and exit requirements
 * @param personalized year, month, day, hour, minute and second in 14 digits, in the issuer's time
 * @param front an image of the front of the document
 * @param rear an image of its rear
 */
public record DocumentDetails(
        String authority,
        PartialDate issued,
        List<String> otherPersons,
        String endorsements,
        String taxOrExit,
        String personalized,
        String personalizationSystem,
        Optional<byte[]> front,
        Optional<byte[]> rear) {

    public DocumentDetails {
        otherPersons = List.copyOf(otherPersons);
    }

    static DocumentDetails read(byte[] file) throws MalformedFile {
        Details details = Details.of(Tlv.file(file, 0x6C), 0x5F1A);
        return new DocumentDetails(
                details.text(0x5F19),
                details.date(0x5F26),
                details.people(),
                details.text(0x5F1B),
                details.text(0x5F1C),
                details.digits(0x5F55),
                details.text(0x5F56),
                details.image(0x5F1D),
                details.image(0x5F1E));
    }
}

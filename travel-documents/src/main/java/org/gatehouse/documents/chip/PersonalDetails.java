package org.gatehouse.documents.chip;

import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.PartialDate;

/**
 * DG11: further details of the bearer, in the words of the issuer; Doc 9303-10 section 4.7.11. Texts that the file does
 * not hold are empty.
 *
 * @param fullName in the script of the issuer, fillers kept between primary and secondary identifier
 * @param otherNames as {@code fullName}
 * @param birth with its century; unknown when the file does not say
 * @param placeOfBirth parts from the small to the large
 * @param address parts from the small to the large
 * @param otherDocuments numbers of other valid travel documents
 * @param citizenshipImage an image of a proof of citizenship
 */
public record PersonalDetails(
        String fullName,
        List<String> otherNames,
        String personalNumber,
        PartialDate birth,
        List<String> placeOfBirth,
        List<String> address,
        String telephone,
        String profession,
        String title,
        String summary,
        List<String> otherDocuments,
        String custody,
        Optional<byte[]> citizenshipImage) {

    public PersonalDetails {
        otherNames = List.copyOf(otherNames);
        placeOfBirth = List.copyOf(placeOfBirth);
        address = List.copyOf(address);
        otherDocuments = List.copyOf(otherDocuments);
    }

    static PersonalDetails read(byte[] file) throws MalformedFile {
        Details details = Details.of(Tlv.file(file, 0x6B), 0x5F0F);
        return new PersonalDetails(
                details.text(0x5F0E),
                details.people(),
                details.text(0x5F10),
                details.date(0x5F2B),
                details.parts(0x5F11),
                details.parts(0x5F42),
                details.text(0x5F12),
                details.text(0x5F13),
                details.text(0x5F14),
                details.text(0x5F15),
                details.parts(0x5F17),
                details.text(0x5F18),
                details.image(0x5F16));
    }
}

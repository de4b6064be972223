package org.gatehouse.documents.chip;

import java.time.LocalDate;
import java.util.List;

/**
 * Reads single files of a chip. Whatever the bytes are, the answer is a {@link FileReading}; never throws, and copies no
 * more than it was given. Nothing read here is proved genuine: that is for {@link PassiveAuthentication}.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-10, section 4</a>
 */
public final class LdsReader {

    private LdsReader() {}

    /** EF.COM, tag 60. */
    public static FileReading<CommonFile> com(byte[] file) {
        return reading(file, CommonFile::read);
    }

    /** EF.SOD, tag 77; its signature is not looked at. */
    public static FileReading<SecurityObject> sod(byte[] file) {
        return reading(file, bytes -> SecurityObject.of(SignedFile.read(bytes)));
    }

    /**
     * DG1, tag 61.
     *
     * @param reference the day on which the document is presented; it decides the centuries
     */
    public static FileReading<ChipZone> zone(byte[] file, LocalDate reference) {
        return reading(file, bytes -> ChipZone.read(bytes, reference));
    }

    /** DG2, tag 75; empty when the templates hold no image. */
    public static FileReading<List<FaceImage>> faces(byte[] file) {
        return reading(file, FaceImages::read);
    }

    /** DG11, tag 6B. */
    public static FileReading<PersonalDetails> personalDetails(byte[] file) {
        return reading(file, PersonalDetails::read);
    }

    /** DG12, tag 6C. */
    public static FileReading<DocumentDetails> documentDetails(byte[] file) {
        return reading(file, DocumentDetails::read);
    }

    /** DG14, tag 6E. */
    public static FileReading<List<SecurityInfo>> securityInfos(byte[] file) {
        return reading(file, SecurityInfo::dataGroup14);
    }

    /** DG15, tag 6F: the key of active authentication as SubjectPublicKeyInfo, as it stands in the file. */
    public static FileReading<byte[]> authenticationKey(byte[] file) {
        return reading(
                file, bytes -> Tlv.file(bytes, 0x6F).inside().next(Tlv.SEQUENCE).whole());
    }

    /** EF.CardAccess. */
    public static FileReading<List<SecurityInfo>> cardAccess(byte[] file) {
        return reading(file, SecurityInfo::cardAccess);
    }

    private static <T> FileReading<T> reading(byte[] file, Format<T> format) {
        try {
            return new FileReading.Understood<>(format.read(file));
        } catch (MalformedFile malformed) {
            return new FileReading.Malformed<>(malformed.what(), malformed.offset());
        }
    }

    private interface Format<T> {
        T read(byte[] file) throws MalformedFile;
    }
}

package org.gatehouse.documents.seal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a seal in binary form, byte for byte; Doc 9303-13 section 2. Used once, for one seal. */
final class VdsParser {

    static final int MAGIC = 0xDC;
    static final int SIGNATURE_TAG = 0xFF;
    /** No barcode in use holds more; a seal has about 150. */
    static final int LARGEST = 4096;
    /** Signers who write the length of the reference in decimal digits where the standard has hexadecimal ones. */
    private static final List<String> DECIMAL_LENGTHS = List.of("DEZV");

    private static final int VERSION_3 = 2;
    private static final int VERSION_4 = 3;

    private final Octets bytes;
    private final LocalDate presented;
    private int at;

    VdsParser(Octets bytes, LocalDate presented) {
        this.bytes = bytes;
        this.presented = presented;
    }

    SealReading parse() {
        if (bytes.length() > LARGEST) {
            return SealReading.broken(SealReason.TOO_LARGE, Integer.toString(bytes.length()));
        }
        try {
            VdsHeader header = header();
            int headerLength = at;
            List<VdsMessage> messages = new ArrayList<>();
            while (at < bytes.length()) {
                int start = at;
                int tag = take(1);
                Octets value = value();
                if (tag == SIGNATURE_TAG) {
                    return sealed(header, headerLength, messages, start, value);
                }
                messages.add(new VdsMessage(tag, value));
            }
            return sealed(header, headerLength, messages, at, Octets.of(new byte[0]));
        } catch (Unreadable unreadable) {
            return new SealReading.Broken(unreadable.remark);
        }
    }

    private SealReading sealed(
            VdsHeader header, int headerLength, List<VdsMessage> messages, int end, Octets signature) throws Unreadable {
        if (at != bytes.length()) {
            throw new Unreadable(SealReason.LENGTH_MALFORMED, Integer.toString(at));
        }
        var features = new FeatureReader(presented).read(SealTypes.find(header.type()), messages);
        return new SealReading.Read(new Vds(
                header,
                headerLength,
                messages,
                features.features(),
                features.faults(),
                bytes.part(0, end),
                signature));
    }

    private VdsHeader header() throws Unreadable {
        take(1);
        int version = take(1);
        if (version != VERSION_3 && version != VERSION_4) {
            throw new Unreadable(SealReason.VERSION_UNKNOWN, Integer.toString(version));
        }
        String country = text(3).strip();
        String signer;
        String certificate;
        if (version == VERSION_3) {
            String both = exactly(text(9), 9);
            signer = both.substring(0, 4);
            certificate = both.substring(4);
        } else {
            String start = exactly(text(6), 6);
            signer = start.substring(0, 4);
            int length = referenceLength(signer, start.substring(4));
            certificate = exactly(text(length), length);
        }
        if (country.isEmpty()) {
            throw new Unreadable(SealReason.HEADER_MALFORMED, "country");
        }
        int issued = date();
        int signed = date();
        String type = String.format(Locale.ROOT, "%04X", take(2));
        return new VdsHeader(
                version + 1, country, signer, certificate, SealDate.day(issued), SealDate.day(signed), type);
    }

    /** In which digits a signer writes the length of the reference. */
    static int radix(String signer) {
        return DECIMAL_LENGTHS.contains(signer) ? 10 : 16;
    }

    private static int referenceLength(String signer, String digits) throws Unreadable {
        try {
            return Integer.parseInt(digits, radix(signer));
        } catch (NumberFormatException _) {
            throw new Unreadable(SealReason.HEADER_MALFORMED, "certificate reference");
        }
    }

    private static String exactly(String text, int length) throws Unreadable {
        if (text.length() != length) {
            throw new Unreadable(SealReason.HEADER_MALFORMED, "signer");
        }
        return text;
    }

    private String text(int characters) throws Unreadable {
        Octets packed = part(C40.size(characters));
        Optional<String> text = C40.decode(packed);
        return text.orElseThrow(() -> new Unreadable(SealReason.HEADER_MALFORMED, packed.hex()));
    }

    private int date() throws Unreadable {
        int packed = take(SealDate.SIZE);
        if (!SealDate.wellFormed(packed)) {
            throw new Unreadable(SealReason.HEADER_MALFORMED, String.format(Locale.ROOT, "%08d", packed));
        }
        return packed;
    }

    /** A length in DER and so many bytes. A length in more bytes than it needs is none: one content, one form. */
    private Octets value() throws Unreadable {
        int length = take(1);
        if (length > 0x7F) {
            int bytesOfLength = length & 0x7F;
            if (bytesOfLength < 1 || bytesOfLength > 2) {
                throw new Unreadable(SealReason.LENGTH_MALFORMED, Integer.toString(at));
            }
            length = take(bytesOfLength);
            if (length <= 0x7F || (bytesOfLength == 2 && length <= 0xFF)) {
                throw new Unreadable(SealReason.LENGTH_MALFORMED, Integer.toString(at));
            }
        }
        return part(length);
    }

    private int take(int count) throws Unreadable {
        Octets part = part(count);
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | part.at(i);
        }
        return value;
    }

    private Octets part(int length) throws Unreadable {
        if (length > bytes.length() - at) {
            throw new Unreadable(SealReason.LENGTH_MALFORMED, Integer.toString(at));
        }
        Octets part = bytes.part(at, at + length);
        at += length;
        return part;
    }
}

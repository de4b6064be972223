package org.gatehouse.documents.issue;

import java.nio.ByteBuffer;
import org.gatehouse.documents.Sex;

/** One face in the record of ISO/IEC 19794-5:2005, in the biometric template of data group 2; Doc 9303-10 section 4.7.2. */
final class FacialRecord {

    private static final int HEADER = 14;
    private static final int FACE = 20;
    private static final int IMAGE = 12;

    private static final byte FULL_FRONTAL = 1;
    private static final byte RGB_24 = 1;

    private FacialRecord() {}

    static byte[] dataGroup2(Portrait portrait, Sex sex) {
        byte[] header = Tlv.of(
                0xA1,
                Tlv.of(0x80, new byte[] {1, 1}), // version of the patron header
                Tlv.of(0x81, new byte[] {2}), // a face
                Tlv.of(0x82, new byte[] {0}), // no subtype
                Tlv.of(0x87, new byte[] {1, 1}), // owner of the format: ISO/IEC JTC 1/SC 37
                Tlv.of(0x88, new byte[] {0, 8})); // the format: facial record
        byte[] template = Tlv.of(0x7F60, header, Tlv.of(0x5F2E, record(portrait, sex)));
        return Tlv.of(0x75, Tlv.of(0x7F61, Tlv.of(0x02, new byte[] {1}), template));
    }

    private static byte[] record(Portrait portrait, Sex sex) {
        int face = FACE + IMAGE + portrait.bytes().length;
        ByteBuffer record = ByteBuffer.allocate(HEADER + face);
        record.putInt(0x46414300); // FAC
        record.putInt(0x30313000); // 010
        record.putInt(HEADER + face);
        record.putShort((short) 1);
        // Nothing but the sex is stated of the face: no features, eye and hair colour, expression or pose.
        record.putInt(face);
        record.putShort((short) 0);
        record.put(
                switch (sex) {
                    case MALE -> (byte) 1;
                    case FEMALE -> (byte) 2;
                    case UNSPECIFIED, X -> (byte) 0;
                });
        record.put(new byte[FACE - 7]);
        record.put(FULL_FRONTAL);
        record.put((byte) portrait.form().code());
        record.putShort((short) portrait.width());
        record.putShort((short) portrait.height());
        record.put(RGB_24);
        record.put(new byte[IMAGE - 7]); // source, device and quality are not stated
        record.put(portrait.bytes());
        return record.array();
    }
}

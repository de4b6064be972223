package org.gatehouse.documents.issue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** The fields of DG11 and DG12: a list of the tags that are there, then the fields; Doc 9303-10 sections 4.7.11, 4.7.12. */
final class TaggedFields {

    private static final int TAG_LIST = 0x5C;
    private static final int GROUP = 0xA0;
    private static final int COUNT = 0x02;

    private final ByteArrayOutputStream tags = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fields = new ByteArrayOutputStream();

    /** Adds a field; an empty text is no field. */
    TaggedFields text(int tag, String text) {
        if (!text.isEmpty()) {
            listed(tag);
            fields.writeBytes(Tlv.of(tag, text));
        }
        return this;
    }

    /** Adds a field whose parts are divided by fillers. */
    TaggedFields parts(int tag, List<String> parts) {
        return text(tag, String.join("<", parts));
    }

    /** Adds several fields of one tag, with their count before them. */
    TaggedFields group(int tag, List<String> texts) {
        if (!texts.isEmpty()) {
            listed(tag);
            var group = new ByteArrayOutputStream();
            group.writeBytes(Tlv.of(COUNT, new byte[] {(byte) texts.size()}));
            texts.forEach(text -> group.writeBytes(Tlv.of(tag, text.getBytes(UTF_8))));
            fields.writeBytes(Tlv.of(GROUP, group.toByteArray()));
        }
        return this;
    }

    boolean none() {
        return tags.size() == 0;
    }

    byte[] file(int tag) {
        return Tlv.of(tag, Tlv.of(TAG_LIST, tags.toByteArray()), fields.toByteArray());
    }

    private void listed(int tag) {
        tags.write(tag >>> 8);
        tags.write(tag);
    }
}

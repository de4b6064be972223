package org.gatehouse.documents.chip;

import static org.gatehouse.documents.chip.Bytes.join;
import static org.gatehouse.documents.chip.Bytes.number;
import static org.gatehouse.documents.chip.Bytes.oid;
import static org.gatehouse.documents.chip.Bytes.open;
import static org.gatehouse.documents.chip.Bytes.set;
import static org.gatehouse.documents.chip.Bytes.text;
import static org.gatehouse.documents.chip.Bytes.tlv;
import static org.gatehouse.documents.pki.TestState.der;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.pki.TestKey;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.Digest;

/** A chip of an invented person, signed by an invented state; each oddity of the field is a word away. */
final class TestChip {

    static final String ZONE =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F3304159ZE184226B<<<<<19";
    static final String SECURITY_OBJECT = "2.23.136.1.1.1";

    private final SortedMap<Integer, byte[]> groups = new TreeMap<>();
    private final SortedMap<Integer, byte[]> signed = new TreeMap<>();
    private TestKey key;
    private X509CertificateHolder named;
    private List<byte[]> embedded;
    private Digest digest = Digest.SHA256;
    private Digest messageDigest = Digest.SHA256;
    private Optional<String> foreignDigest = Optional.empty();
    private String contentType = SECURITY_OBJECT;
    private String attributeType = SECURITY_OBJECT;
    private boolean attributes = true;
    private boolean sorted = true;
    private boolean indefinite;
    private boolean byKey;
    private boolean pinsVersion;
    private boolean spoilsDigest;
    private int signers = 1;
    private Optional<byte[]> algorithm = Optional.empty();
    private Optional<byte[]> signerDigest = Optional.empty();
    private Optional<byte[]> content = Optional.empty();
    private Optional<byte[]> com = Optional.empty();
    private Optional<byte[]> cardAccess = Optional.empty();

    private TestChip(TestState state) {
        key = state.signerKey();
        signer(state.signer());
        group(1, dg1(ZONE));
        group(2, dg2(jpeg(600)));
    }

    static TestChip of(TestState state) {
        return new TestChip(state);
    }

    static byte[] dg1(String zone) {
        return tlv(0x61, text(0x5F1F, zone));
    }

    static byte[] jpeg(int size) {
        byte[] image = new byte[size];
        image[0] = (byte) 0xFF;
        image[1] = (byte) 0xD8;
        image[2] = (byte) 0xFF;
        image[3] = (byte) 0xE0;
        return image;
    }

    /** ISO/IEC 19794-5: one face of 413 by 531 pixels, two feature points. */
    static byte[] dg2(byte[] image) {
        int length = 20 + 16 + 12 + image.length;
        byte[] head = join(Bytes.hex("4641430030313000"), four(14 + length), new byte[] {0, 1});
        byte[] face = join(four(length), new byte[] {0, 2}, new byte[14 + 16]);
        byte[] info = new byte[] {1, 0, 0x01, (byte) 0x9D, 0x02, 0x13, 0, 0, 0, 0, 0, 0};
        byte[] template = tlv(0x7F60, tlv(0xA1, tlv(0x87, new byte[] {1, 1})), tlv(0x5F2E, head, face, info, image));
        return tlv(0x75, tlv(0x7F61, number(1), template));
    }

    private static byte[] four(int number) {
        return new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
    }

    TestChip group(int group, byte[] file) {
        groups.put(group, file);
        signed.put(group, file);
        return this;
    }

    /** Changed after it was signed. */
    TestChip altered(int group, byte[] file) {
        groups.put(group, file);
        return this;
    }

    TestChip unread(int group) {
        groups.remove(group);
        return this;
    }

    TestChip unsigned(int group) {
        signed.remove(group);
        return this;
    }

    TestChip signer(X509CertificateHolder certificate) {
        named = certificate;
        embedded = List.of(der(certificate));
        return this;
    }

    TestChip key(TestKey other) {
        key = other;
        return this;
    }

    TestChip embedded(byte[]... certificates) {
        embedded = List.of(certificates);
        return this;
    }

    TestChip digest(Digest ofGroups) {
        digest = ofGroups;
        return this;
    }

    TestChip messageDigest(Digest ofContent) {
        messageDigest = ofContent;
        return this;
    }

    TestChip foreignDigest(String identifier) {
        foreignDigest = Optional.of(identifier);
        return this;
    }

    TestChip contentType(String identifier) {
        contentType = identifier;
        attributeType = identifier;
        return this;
    }

    TestChip attributeType(String identifier) {
        attributeType = identifier;
        return this;
    }

    TestChip withoutAttributes() {
        attributes = false;
        return this;
    }

    TestChip attributesUnsorted() {
        sorted = false;
        return this;
    }

    TestChip indefinite() {
        indefinite = true;
        return this;
    }

    TestChip signerByKeyIdentifier() {
        byKey = true;
        return this;
    }

    TestChip versionOne() {
        pinsVersion = true;
        return this;
    }

    TestChip spoiledDigest() {
        spoilsDigest = true;
        return this;
    }

    TestChip signers(int count) {
        signers = count;
        return this;
    }

    TestChip algorithm(byte[] identifier) {
        algorithm = Optional.of(identifier);
        return this;
    }

    /** The signer's digest algorithm, whatever was hashed with. */
    TestChip signerDigest(byte[] identifier) {
        signerDigest = Optional.of(identifier);
        return this;
    }

    /** Signed in place of the hashes. */
    TestChip content(byte[] instead) {
        content = Optional.of(instead);
        return this;
    }

    TestChip com(int... numbers) {
        byte[] tags = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            tags[i] = (byte) CommonFile.tag(numbers[i]);
        }
        com = Optional.of(tlv(0x60, text(0x5F01, "0107"), text(0x5F36, "040000"), tlv(0x5C, tags)));
        return this;
    }

    TestChip com(byte[] file) {
        com = Optional.of(file);
        return this;
    }

    TestChip cardAccess(byte[] file) {
        cardAccess = Optional.of(file);
        return this;
    }

    ChipFiles files() {
        return new ChipFiles(sod(), groups, com, cardAccess);
    }

    byte[] content() {
        if (content.isPresent()) {
            return content.get();
        }
        List<byte[]> hashes = new ArrayList<>();
        signed.forEach((group, file) -> hashes.add(tlv(0x30, number(group), tlv(4, digest.hash(file)))));
        String identifier = foreignDigest.orElse(digest.identifier().getId());
        byte[] version = pinsVersion ? tlv(0x30, text(0x13, "0108"), text(0x13, "040000")) : new byte[0];
        return tlv(
                0x30,
                number(pinsVersion ? 1 : 0),
                tlv(0x30, oid(identifier), tlv(5)),
                tlv(0x30, hashes.toArray(byte[][]::new)),
                version);
    }

    byte[] sod() {
        byte[] content = content();
        List<byte[]> infos = new ArrayList<>();
        for (int i = 0; i < signers; i++) {
            infos.add(signerInfo(content));
        }
        byte[] list = tlv(0x31, infos.toArray(byte[][]::new));
        byte[] algorithms = tlv(0x31, tlv(0x30, oid(messageDigest.identifier().getId())));
        byte[] certificates = embedded.isEmpty() ? new byte[0] : tlv(0xA0, embedded.toArray(byte[][]::new));
        byte[] type = oid("1.2.840.113549.1.7.2");
        if (!indefinite) {
            byte[] encapsulated = tlv(0x30, oid(contentType), tlv(0xA0, tlv(4, content)));
            return tlv(
                    0x77,
                    tlv(0x30, type, tlv(0xA0, tlv(0x30, number(3), algorithms, encapsulated, certificates, list))));
        }
        byte[] pieces = open(
                0x24,
                tlv(4, Bytes.first(content, 20)),
                tlv(4, java.util.Arrays.copyOfRange(content, 20, content.length)));
        byte[] encapsulated = open(0x30, oid(contentType), open(0xA0, pieces));
        return tlv(
                0x77,
                open(0x30, type, open(0xA0, open(0x30, number(3), algorithms, encapsulated, certificates, list))));
    }

    private byte[] signerInfo(byte[] content) {
        byte[] hash = messageDigest.hash(content);
        if (spoilsDigest) {
            hash = Bytes.turned(hash, 0);
        }
        byte[] type = tlv(0x30, oid("1.2.840.113549.1.9.3"), tlv(0x31, oid(attributeType)));
        byte[] digested = tlv(0x30, oid("1.2.840.113549.1.9.4"), tlv(0x31, tlv(4, hash)));
        byte[] inOrder = set(List.of(type, digested));
        // Signed is always what DER makes of the set; it may stand there otherwise.
        byte[] stands = sorted ? inOrder : join(Bytes.first(inOrder, 2), digested, type);
        byte[] kept = stands.clone();
        kept[0] = (byte) 0xA0;
        byte[] signature = key.sign(attributes ? inOrder : content);
        return tlv(
                0x30,
                number(byKey ? 3 : 1),
                identifier(),
                signerDigest.orElseGet(
                        () -> tlv(0x30, oid(messageDigest.identifier().getId()))),
                attributes ? kept : new byte[0],
                algorithm.orElseGet(this::ofKey),
                tlv(4, signature));
    }

    private byte[] identifier() {
        try {
            return byKey
                    ? tlv(0x80, key.identifier())
                    : tlv(
                            0x30,
                            named.getIssuer().getEncoded(),
                            tlv(2, named.getSerialNumber().toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] ofKey() {
        try {
            return key.signer().getAlgorithmIdentifier().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

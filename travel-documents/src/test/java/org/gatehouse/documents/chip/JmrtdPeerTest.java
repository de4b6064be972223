package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.der;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.Digest;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.icao.COMFile;
import org.jmrtd.lds.icao.DG11File;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.DG2File;
import org.jmrtd.lds.iso19794.FaceImageInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JMRTD reads the same out of the same bytes. */
class JmrtdPeerTest {

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"P256", "RSA_2048", "RSA_PSS_2048", "BRAINPOOL_256", "P384_EXPLICIT"})
    void both_find_the_same_hashes_and_the_same_signer(KeyKind kind) throws Exception {
        TestState state = TestState.of("UT", kind, 1);
        byte[] certificate = der(state.signer());
        byte[] sod =
                TestChip.of(state).embedded(certificate).digest(Digest.SHA384).sod();
        agree(sod);
        assertThat(LdsReader.sod(sod).found().orElseThrow().certificates().getFirst())
                .isEqualTo(certificate);
    }

    static void agree(byte[] sod) throws Exception {
        SODFile theirs = new SODFile(new ByteArrayInputStream(sod));
        SecurityObject ours = LdsReader.sod(sod).found().orElseThrow();
        assertThat(ours.hashes().keySet()).isEqualTo(theirs.getDataGroupHashes().keySet());
        ours.hashes()
                .forEach((group, hash) ->
                        assertThat(hash).isEqualTo(theirs.getDataGroupHashes().get(group)));
        assertThat(Digest.of(new ASN1ObjectIdentifier(ours.digestAlgorithm()))
                        .orElseThrow()
                        .standardName())
                .isEqualTo(theirs.getDigestAlgorithm());
        List<byte[]> certificates = ours.certificates();
        assertThat(certificates).hasSameSizeAs(theirs.getDocSigningCertificates());
        assertThat(certificates.getFirst())
                .isEqualTo(theirs.getDocSigningCertificate().getEncoded());
    }

    @SuppressWarnings("deprecation") // the successor returns a type that hides the image
    private static FaceImageInfo theirFace(byte[] dg2) throws Exception {
        return new DG2File(new ByteArrayInputStream(dg2))
                .getFaceInfos()
                .getFirst()
                .getFaceImageInfos()
                .getFirst();
    }

    @Test
    void both_read_the_same_out_of_data_groups() throws Exception {
        byte[] dg1 = TestChip.dg1(TestChip.ZONE);
        assertThat(new DG1File(new ByteArrayInputStream(dg1)).getMRZInfo().getDocumentNumber())
                .isEqualTo("L898902C3");
        byte[] image = TestChip.jpeg(500);
        byte[] dg2 = TestChip.dg2(image);
        FaceImageInfo face = theirFace(dg2);
        FaceImage ours = LdsReader.faces(dg2).found().orElseThrow().getFirst();
        assertThat(face.getWidth()).isEqualTo(ours.width());
        assertThat(face.getHeight()).isEqualTo(ours.height());
        assertThat(face.getImageInputStream().readNBytes(face.getImageLength())).isEqualTo(ours.image());
        byte[] com = TestChip.of(TestState.of("UT", KeyKind.P256, 1))
                .com(1, 2, 14)
                .files()
                .com()
                .orElseThrow();
        assertThat(new COMFile(new ByteArrayInputStream(com)).getTagList()).containsExactly(0x61, 0x75, 0x6E);
        byte[] dg11 = Bytes.tlv(
                0x6B, Bytes.tlv(0x5C, Bytes.hex("5F0E5F11")), Bytes.text(0x5F0E, "A<<B"), Bytes.text(0x5F11, "C<D"));
        DG11File theirs = new DG11File(new ByteArrayInputStream(dg11));
        PersonalDetails details = LdsReader.personalDetails(dg11).found().orElseThrow();
        assertThat(theirs.getNameOfHolder()).isEqualTo(details.fullName());
        assertThat(theirs.getPlaceOfBirth()).isEqualTo(details.placeOfBirth());
    }
}

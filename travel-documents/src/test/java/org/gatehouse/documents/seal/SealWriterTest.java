package org.gatehouse.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.barcode.Barcodes;
import org.gatehouse.documents.barcode.Symbology;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealWriterTest {

    private static final Seals UTOPIA = Seals.utopia();

    private static VdsDraft draft(int version, String type, Map<String, FeatureValue> features) {
        return new VdsDraft(
                version, "UTO", Optional.of(LocalDate.of(2026, 5, 1)), LocalDate.of(2026, 5, 2), type, features);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void a_visa_says_what_was_written_into_it_in_both_versions_9303_13(int version) {
        for (MrzFormat format : new MrzFormat[] {MrzFormat.MRV_A, MrzFormat.MRV_B}) {
            byte[] content = Seals.written(
                    SealWriter.write(draft(version, Seals.VISA, Seals.visaFeatures(format)), UTOPIA.key));

            Vds seal = (Vds) ((SealReading.Read) SealReader.read(content, Seals.TODAY)).seal();

            assertThat(seal.header().version()).isEqualTo(version);
            assertThat(seal.header().reference()).isEqualTo(new SignerReference("UTVS", "5B"));
            assertThat(seal.header().issued()).contains(LocalDate.of(2026, 5, 1));
            assertThat(seal.text("PASSPORT_NUMBER")).contains("XY1234567");
            assertThat(seal.zone().orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("findings")
                    .isEqualTo(Seals.zone(format, "VC", "UTO", "L8988901C"));
            assertThat(seal.features())
                    .contains(
                            new Feature("03", "NUMBER_OF_ENTRIES", new FeatureValue.Number(2)),
                            new Feature("04", "DURATION_OF_STAY", new FeatureValue.Stay(90, 0, 0)));
        }
    }

    /** A value that the place takes, by chance. */
    private static FeatureValue value(FeatureDefinition place, Random random) {
        return switch (place.coding()) {
            case TD2 -> new FeatureValue.Zone(Seals.zone(MrzFormat.TD2, "AR", "UTO", "X" + random.nextInt(99_999)));
            case MRV_A -> new FeatureValue.Zone(Seals.zone(MrzFormat.MRV_A, "VC", "UTO", "X" + random.nextInt(99_999)));
            case MRV_B -> new FeatureValue.Zone(Seals.zone(MrzFormat.MRV_B, "VC", "UTO", "X" + random.nextInt(99_999)));
            case C40 ->
                new FeatureValue.Text(Long.toString(random.nextLong() >>> 1, 36)
                        .toUpperCase(Locale.ROOT)
                        .transform(text -> text.substring(0, Math.min(text.length(), place.least() / 2 * 3))));
            case UTF8 -> new FeatureValue.Text("M\u00fcller \u738b".repeat(1 + random.nextInt(place.most() / 20)));
            case NUMBER -> new FeatureValue.Number(random.nextInt(256));
            case STAY -> new FeatureValue.Stay(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            case DAY, ISO_DAY -> new FeatureValue.Day(LocalDate.ofEpochDay(random.nextInt(30_000)));
            case BYTES -> {
                byte[] bytes = new byte[place.least() + random.nextInt(place.most() - place.least() + 1)];
                random.nextBytes(bytes);
                yield new FeatureValue.Raw(Octets.of(bytes));
            }
        };
    }

    @Test
    void every_type_of_the_table_written_drawn_read_and_verified_says_the_same() {
        var random = new Random(21);
        Symbology[] kinds = Symbology.values();
        SealTypes.all().values().stream()
                .filter(type -> !type.type().contains("."))
                .forEach(type -> {
                    for (int i = 0; i < 3; i++) {
                        Map<String, FeatureValue> features = new HashMap<>();
                        type.names().forEach(name -> {
                            var places = type.places(name);
                            features.put(name, value(places.get(random.nextInt(places.size())), random));
                        });
                        byte[] content =
                                Seals.written(SealWriter.write(draft(4, type.type(), features), UTOPIA.key));
                        byte[] png = Barcodes.drawPng(content, kinds[random.nextInt(kinds.length)], 4)
                                .orElseThrow();

                        SealReport report = UTOPIA.verifier().verifyImage(png, Seals.presented());

                        assertThat(report.overall()).as(report.toString()).isEqualTo(Outcome.SUCCESSFUL);
                        for (Feature feature : report.seal().orElseThrow().features()) {
                            if (!(feature.value() instanceof FeatureValue.Zone)) {
                                assertThat(feature.value()).isEqualTo(features.get(feature.name()));
                            }
                        }
                        assertThat(report.seal().orElseThrow().features()).hasSize(features.size());
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void a_seal_in_json_goes_through_an_image(Symbology symbology) {
        byte[] png = Barcodes.drawPng(UTOPIA.vaccination(), symbology, 3).orElseThrow();

        assertThat(UTOPIA.verifier().verifyImage(png, Seals.presented()).overall())
                .isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void an_image_without_a_code_and_bytes_without_an_image_are_told_apart() {
        assertThat(UTOPIA.verifier().verifyImage(new byte[] {1, 2, 3}, Seals.presented()).overall())
                .isEqualTo(Outcome.ABORTED);
    }

    @Test
    void what_does_not_fit_the_type_is_refused_with_the_feature_named() {
        var features = new HashMap<>(Seals.visaFeatures(MrzFormat.MRV_B));
        features.put("PASSPORT_NUMBER", new FeatureValue.Text("XY12345678901"));
        features.put("NUMBER_OF_ENTRIES", new FeatureValue.Number(256));
        features.put("DURATION_OF_STAY", new FeatureValue.Stay(-1, 0, 0));
        features.put("COLOUR", new FeatureValue.Text("RED"));
        features.remove("MRZ");

        assertThat(SealWriter.write(draft(4, Seals.VISA, features), UTOPIA.key))
                .isInstanceOfSatisfying(SealWriting.Refused.class, refused -> assertThat(refused.why())
                        .containsExactlyInAnyOrder(
                                new SealRemark(SealReason.FEATURE_MISSING, "MRZ"),
                                new SealRemark(SealReason.FEATURE_MALFORMED, "COLOUR"),
                                new SealRemark(SealReason.DOES_NOT_FIT, "PASSPORT_NUMBER"),
                                new SealRemark(SealReason.DOES_NOT_FIT, "NUMBER_OF_ENTRIES"),
                                new SealRemark(SealReason.DOES_NOT_FIT, "DURATION_OF_STAY")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5F03", "icao.vacc", "", "5d01"})
    void a_type_that_is_not_in_the_table_is_refused(String type) {
        assertThat(SealWriter.write(draft(4, type, Map.of()), UTOPIA.key))
                .isEqualTo(SealWriting.refused(SealReason.TYPE_UNKNOWN, type));
    }

    @Test
    void a_header_that_nobody_could_read_is_refused() {
        var features = Seals.visaFeatures(MrzFormat.MRV_B);
        var day = LocalDate.of(2026, 5, 2);
        for (VdsDraft draft : new VdsDraft[] {
            new VdsDraft(5, "UTO", Optional.empty(), day, Seals.VISA, features),
            new VdsDraft(4, "uto", Optional.empty(), day, Seals.VISA, features),
            new VdsDraft(4, "UTOP", Optional.empty(), day, Seals.VISA, features),
            new VdsDraft(4, "UTO", Optional.empty(), LocalDate.of(12026, 5, 2), Seals.VISA, features)
        }) {
            assertThat(SealWriter.write(draft, UTOPIA.key)).isInstanceOf(SealWriting.Refused.class);
        }
    }

    @Test
    void a_key_that_is_not_that_of_the_certificate_is_found_out_before_a_seal_leaves() {
        TestState other = TestState.of("UT", KeyKind.P256, 9);
        SealKey wrong = SealKey.of(other.signerKey().pair().getPrivate(), UTOPIA.certificate);

        assertThat(SealWriter.write(Seals.visa(MrzFormat.MRV_A), wrong))
                .isEqualTo(SealWriting.refused(SealReason.KEY_FAILED, ""));
        assertThat(SealWriter.write(new VdsNcDraft("icao.vacc", 1, "UTO", Seals.VACCINATION), wrong))
                .isEqualTo(SealWriting.refused(SealReason.KEY_FAILED, ""));
    }

    @Test
    void a_device_that_refuses_is_told_so() {
        SealKey locked = new SealKey() {
            @Override
            public X509CertificateHolder certificate() {
                return UTOPIA.certificate;
            }

            @Override
            public byte[] sign(byte[] content) throws GeneralSecurityException {
                throw new InvalidKeyException("PIN");
            }
        };

        assertThat(SealWriter.write(Seals.visa(MrzFormat.MRV_A), locked))
                .isEqualTo(SealWriting.refused(SealReason.KEY_FAILED, ""));
    }
}

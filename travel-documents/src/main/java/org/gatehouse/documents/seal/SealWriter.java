package org.gatehouse.documents.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.documents.trust.PreparedKey;

/** Writes and signs seals. What it gives out was read again and verifies with the certificate of the key. */
public final class SealWriter {

    private static final int SIGNER_LETTERS = 4;
    private static final int OLD_REFERENCE = 5;
    private static final int LONGEST_REFERENCE = 99;

    private SealWriter() {}

    /** Writes a seal in binary form; Doc 9303-13 section 2. Never throws for what stands in the draft. */
    public static SealWriting write(VdsDraft draft, SealKey key) {
        Optional<SealType> type = SealTypes.find(draft.type());
        if (type.isEmpty() || !draft.type().matches("[0-9A-F]{4}")) {
            return SealWriting.refused(SealReason.TYPE_UNKNOWN, draft.type());
        }
        var out = new ByteArrayOutputStream();
        List<SealRemark> faults = new ArrayList<>();
        header(draft, key, out, faults);
        messages(draft, type.get(), out, faults);
        if (!faults.isEmpty()) {
            return new SealWriting.Refused(faults);
        }
        Octets content = Octets.of(out.toByteArray());
        Optional<Octets> signature = signature(content, key);
        if (signature.isEmpty()) {
            return SealWriting.refused(SealReason.KEY_FAILED, "");
        }
        message(VdsParser.SIGNATURE_TAG, signature.get(), out);
        return readAgain(out.toByteArray(), draft.signed());
    }

    /** Writes a seal in JSON, its certificate inside; Doc 9303-13 section 6. Never throws for what stands in the draft. */
    public static SealWriting write(VdsNcDraft draft, SealKey key) {
        try {
            if (!(JsonParser.parse(draft.message()) instanceof Json.Members)) {
                return SealWriting.refused(SealReason.MEMBER_MISSING, "msg");
            }
            if (draft.version() < 1) {
                return SealWriting.refused(SealReason.VERSION_UNKNOWN, Integer.toString(draft.version()));
            }
            String head = "{\"is\":%s,\"t\":%s,\"v\":%d}"
                    .formatted(quoted(draft.country()), quoted(draft.type()), draft.version());
            Octets data = CanonicalJson.of("{\"hdr\":" + head + ",\"msg\":" + draft.message() + "}");
            Optional<String> algorithm = algorithm(key);
            Optional<Octets> signature = signature(data, key);
            if (algorithm.isEmpty() || signature.isEmpty()) {
                return SealWriting.refused(SealReason.KEY_FAILED, "");
            }
            String certificate = Base64Text.encode(key.certificate().getEncoded());
            String seal = "{\"data\":%s,\"sig\":{\"alg\":\"%s\",\"cer\":\"%s\",\"sigvl\":\"%s\"}}"
                    .formatted(
                            new String(data.toArray(), StandardCharsets.UTF_8),
                            algorithm.get(),
                            certificate,
                            Base64Text.encode(signature.get().toArray()));
            return readAgain(seal.getBytes(StandardCharsets.UTF_8), LocalDate.EPOCH);
        } catch (Unreadable unreadable) {
            return new SealWriting.Refused(List.of(unreadable.remark));
        } catch (IOException e) {
            return SealWriting.refused(SealReason.CERTIFICATE_UNREADABLE, "");
        }
    }

    private static String quoted(String text) throws Unreadable {
        if (!text.matches("[A-Za-z0-9._<-]{1,40}")) {
            throw new Unreadable(SealReason.TEXT_MALFORMED, "hdr");
        }
        return '"' + text + '"';
    }

    /** The name of RFC 7518 that goes with a key. */
    private static Optional<String> algorithm(SealKey key) {
        return SealSignature.key(key.certificate().getSubjectPublicKeyInfo())
                .flatMap(ec -> SealSignature.Hash.forKey(ec))
                .flatMap(hash -> switch (hash) {
                    case SHA_224 -> Optional.empty();
                    case SHA_256 -> Optional.of("ES256");
                    case SHA_384 -> Optional.of("ES384");
                    case SHA_512 -> Optional.of("ES512");
                });
    }

    private static SealWriting readAgain(byte[] content, LocalDate day) {
        return switch (SealReader.read(content, day)) {
            case SealReading.Read(var seal) ->
                seal.faults().isEmpty()
                        ? new SealWriting.Written(Octets.of(content))
                        : new SealWriting.Refused(seal.faults());
            case SealReading.Broken(var why) -> new SealWriting.Refused(List.of(why));
            case SealReading.Foreign(), SealReading.Unsupported(_) -> SealWriting.refused(SealReason.NOT_A_SEAL, "");
        };
    }

    private static void header(VdsDraft draft, SealKey key, ByteArrayOutputStream out, List<SealRemark> faults) {
        Optional<SignerReference> reference = SignerReference.of(key.certificate());
        boolean version = draft.version() == 3 || draft.version() == 4;
        if (reference.isEmpty() || !version || !draft.country().matches("[A-Z]{1,3}") || !dated(draft)) {
            faults.add(new SealRemark(SealReason.HEADER_MALFORMED, draft.country()));
            return;
        }
        String signer = reference.get().signer();
        String certificate = reference.get().certificate();
        int longest = draft.version() == 3 ? OLD_REFERENCE : LONGEST_REFERENCE;
        Optional<Octets> country = C40.encode((draft.country() + "  ").substring(0, 3));
        Optional<Octets> signed = C40.encode(
                draft.version() == 3
                        ? signer + "0".repeat(Math.max(0, OLD_REFERENCE - certificate.length())) + certificate
                        : signer + length(certificate.length(), VdsParser.radix(signer)) + certificate);
        if (certificate.length() > longest
                || signer.length() != SIGNER_LETTERS
                || country.isEmpty()
                || signed.isEmpty()) {
            faults.add(new SealRemark(SealReason.DOES_NOT_FIT, signer + certificate));
            return;
        }
        out.write(VdsParser.MAGIC);
        out.write(draft.version() - 1);
        out.writeBytes(country.get().toArray());
        out.writeBytes(signed.get().toArray());
        date(draft.issued(), out);
        date(Optional.of(draft.signed()), out);
        out.writeBytes(HexFormat.of().parseHex(draft.type()));
    }

    /** A seal has four digits for a year. */
    private static boolean dated(VdsDraft draft) {
        return Stream.concat(draft.issued().stream(), Stream.of(draft.signed()))
                .allMatch(day -> day.getYear() >= 0 && day.getYear() <= 9999);
    }

    private static String length(int length, int radix) {
        String digits = Integer.toString(length, radix).toUpperCase(Locale.ROOT);
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static void date(Optional<LocalDate> day, ByteArrayOutputStream out) {
        int packed = SealDate.packed(day);
        out.write(packed >> 16);
        out.write(packed >> 8);
        out.write(packed);
    }

    private static void messages(
            VdsDraft draft, SealType type, ByteArrayOutputStream out, List<SealRemark> faults) {
        faults.addAll(type.missing(draft.features().keySet()));
        for (Map.Entry<String, FeatureValue> feature : draft.features().entrySet()) {
            if (type.places(feature.getKey()).isEmpty()) {
                faults.add(new SealRemark(SealReason.FEATURE_MALFORMED, feature.getKey()));
            }
        }
        for (String name : type.names()) {
            FeatureValue value = draft.features().get(name);
            if (value == null) {
                continue;
            }
            boolean written = false;
            for (FeatureDefinition place : type.places(name)) {
                Optional<Octets> octets = written ? Optional.empty() : FeatureWriter.write(place, value);
                if (octets.isPresent()) {
                    message(Integer.parseInt(place.place(), 16), octets.get(), out);
                    written = true;
                }
            }
            if (!written) {
                faults.add(new SealRemark(SealReason.DOES_NOT_FIT, name));
            }
        }
    }

    private static void message(int tag, Octets value, ByteArrayOutputStream out) {
        out.write(tag);
        if (value.length() > 0xFF) {
            out.write(0x82);
            out.write(value.length() >> 8);
        } else if (value.length() > 0x7F) {
            out.write(0x81);
        }
        out.write(value.length());
        out.writeBytes(value.toArray());
    }

    private static Optional<Octets> signature(Octets content, SealKey key) {
        try {
            Octets signature = Octets.of(key.sign(content.toArray()));
            Optional<PreparedKey> own =
                    SealSignature.key(key.certificate().getSubjectPublicKeyInfo());
            return own.flatMap(ec -> SealSignature.Hash.forKey(ec))
                    .filter(hash -> SealSignature.verifies(own.get(), hash, content, signature))
                    .map(_ -> signature);
        } catch (GeneralSecurityException | RuntimeException e) {
            // A device that is unplugged or locked; the caller is told that the key failed.
            return Optional.empty();
        }
    }
}

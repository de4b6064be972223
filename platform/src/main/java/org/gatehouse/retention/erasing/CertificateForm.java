package org.gatehouse.retention.erasing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.audit.Seals;
import org.gatehouse.retention.Certificate;
import org.gatehouse.retention.KeptReason;
import org.gatehouse.retention.RecordKind;
import org.gatehouse.retention.RetentionRule;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Certificates as canonical JSON (RFC 8785: sorted names, no space, whole numbers) with the signature of the house over all of it but the
 * signature. There is one way to write a certificate, so that any other octet is an alteration.
 */
@Component
class CertificateForm {

    private static final String FORM = "gatehouse-erasure-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Seals seals;

    CertificateForm(Seals seals) {
        this.seals = seals;
    }

    String write(Certificate certificate) {
        Map<String, Object> fields = fields(certificate);
        byte[] signature = seals.sign(FORM, octets(fields));
        fields.put("signature", Base64.getEncoder().encodeToString(signature));
        return JSON.writeValueAsString(fields);
    }

    /** The certificate; empty when the line is not what {@link #write} makes of one and this house signed. */
    Optional<Certificate> verified(String line) {
        try {
            Certificate certificate = read(line);
            Map<String, Object> fields = fields(certificate);
            byte[] signature = Base64.getDecoder()
                    .decode(JSON.readTree(line).required("signature").asString());
            boolean signed = seals.signed(FORM, octets(fields), signature);
            fields.put("signature", Base64.getEncoder().encodeToString(signature));
            return signed && JSON.writeValueAsString(fields).equals(line) ? Optional.of(certificate) : Optional.empty();
        } catch (RuntimeException _) {
            // whatever it is, it is no certificate
            return Optional.empty();
        }
    }

    static String hash(String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] octets(Map<String, Object> fields) {
        return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> fields(Certificate certificate) {
        Map<String, Long> kept = new TreeMap<>();
        certificate.kept().forEach((reason, crossings) -> kept.put(reason.name(), crossings));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("archive", certificate.archive());
        fields.put("confirmedBy", certificate.confirmedBy());
        fields.put("erased", new TreeMap<>(certificate.erased()));
        fields.put("erasedAt", certificate.erasedAt().toString());
        fields.put("kept", kept);
        fields.put("month", certificate.month().toString());
        fields.put("number", certificate.number());
        fields.put("previous", certificate.previous());
        fields.put("proposedBy", certificate.proposedBy());
        fields.put(
                "rules",
                certificate.rules().stream().map(CertificateForm::fields).toList());
        fields.put("schema", FORM);
        fields.put("signedBy", certificate.signedBy());
        fields.put("vintage", certificate.vintage());
        return fields;
    }

    private static Map<String, Object> fields(RetentionRule rule) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("kind", rule.kind().name());
        fields.put("legalBasis", rule.legalBasis());
        fields.put("period", rule.period().toString());
        return fields;
    }

    Certificate read(String line) {
        JsonNode root = JSON.readTree(line);
        Map<String, Long> erased = new TreeMap<>();
        root.required("erased").forEachEntry((kind, rows) -> erased.put(kind, rows.asLong()));
        Map<KeptReason, Long> kept = new EnumMap<>(KeptReason.class);
        root.required("kept").forEachEntry((reason, rows) -> kept.put(KeptReason.valueOf(reason), rows.asLong()));
        List<RetentionRule> rules = new ArrayList<>();
        for (JsonNode rule : root.required("rules")) {
            rules.add(new RetentionRule(
                    RecordKind.valueOf(rule.required("kind").asString()),
                    Period.parse(rule.required("period").asString()),
                    rule.required("legalBasis").asString()));
        }
        return new Certificate(
                root.required("number").asLong(),
                YearMonth.parse(root.required("month").asString()),
                erased,
                kept,
                rules,
                root.required("vintage").asInt(),
                root.required("archive").asString(),
                root.required("proposedBy").asString(),
                root.required("signedBy").asString(),
                root.required("confirmedBy").asString(),
                Instant.parse(root.required("erasedAt").asString()),
                root.required("previous").asString());
    }
}

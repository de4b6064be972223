package org.gatehouse.statistics.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.audit.Seals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Manifests as canonical JSON (RFC 8785: sorted names, no space, whole numbers) with the signature of the house over all of it but
 * the signature. There is one way to write a manifest, so that any other octet is an alteration.
 */
final class ManifestForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Seals seals;

    ManifestForm(Seals seals) {
        this.seals = seals;
    }

    byte[] write(Manifest manifest) {
        Map<String, Object> fields = fields(manifest);
        byte[] signature = seals.sign(manifest.schema(), octets(fields));
        fields.put("signature", Base64.getEncoder().encodeToString(signature));
        return octets(fields);
    }

    /** The manifest; empty when the octets are not what {@link #write} makes of one and this house signed. */
    Optional<Manifest> read(byte[] octets) {
        try {
            JsonNode root = JSON.readTree(octets);
            Manifest manifest = manifest(root);
            Map<String, Object> fields = fields(manifest);
            byte[] signature =
                    Base64.getDecoder().decode(root.required("signature").asString());
            boolean signed = seals.signed(manifest.schema(), octets(fields), signature);
            fields.put("signature", Base64.getEncoder().encodeToString(signature));
            return signed && Arrays.equals(octets, octets(fields)) ? Optional.of(manifest) : Optional.empty();
        } catch (RuntimeException _) {
            // whatever it is, it is no manifest
            return Optional.empty();
        }
    }

    private static byte[] octets(Map<String, Object> fields) {
        return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> fields(Manifest manifest) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("asOf", manifest.asOf().toString());
        fields.put("files", manifest.files().stream().map(ManifestForm::fields).toList());
        fields.put("foldedBelow", manifest.foldedBelow());
        fields.put("month", manifest.month().toString());
        fields.put("previous", manifest.previous());
        fields.put("scale", manifest.scale());
        fields.put("schema", manifest.schema());
        fields.put("sealedAt", manifest.sealedAt().toString());
        fields.put("sealedBy", manifest.sealedBy());
        fields.put("vintage", manifest.vintage());
        return fields;
    }

    private static Map<String, Object> fields(Manifest.Entry file) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("fact", file.fact().code());
        fields.put("group", file.group());
        fields.put("name", file.name());
        fields.put("octets", file.octets());
        fields.put("quantity", file.quantity());
        fields.put("rows", file.rows());
        fields.put("sha256", file.sha256());
        return fields;
    }

    private static Manifest manifest(JsonNode root) {
        List<Manifest.Entry> files = new ArrayList<>();
        for (JsonNode file : root.required("files")) {
            files.add(new Manifest.Entry(
                    file.required("name").asString(),
                    ArchivedFact.valueOf(file.required("fact")
                            .asString()
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_')),
                    file.required("group").asString(),
                    file.required("rows").asLong(),
                    file.required("quantity").asLong(),
                    file.required("octets").asLong(),
                    file.required("sha256").asString()));
        }
        return new Manifest(
                root.required("schema").asString(),
                YearMonth.parse(root.required("month").asString()),
                root.required("vintage").asInt(),
                root.required("scale").asInt(),
                root.required("foldedBelow").asLong(),
                Instant.parse(root.required("asOf").asString()),
                root.required("previous").asString(),
                root.required("sealedBy").asString(),
                Instant.parse(root.required("sealedAt").asString()),
                files);
    }
}

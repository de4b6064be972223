package org.gatehouse.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.gatehouse.audit.AuditVerification.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The trail as a file, one JSON document a line: for an auditor who has the keys but not the database. */
final class ExportedTrail {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ExportedTrail() {}

    static String write(AuditRow row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("chain", row.chain());
        fields.put("seq", row.seq());
        fields.put("id", row.id().toString());
        fields.put("at", row.at().toString());
        fields.put("actor", row.actor());
        fields.put("action", row.action());
        fields.put("record", row.record());
        fields.put("purpose", row.purpose());
        fields.put("justification", row.justification());
        fields.put("previous", Base64.getEncoder().encodeToString(row.previous()));
        fields.put("hash", Base64.getEncoder().encodeToString(row.hash()));
        return JSON.writeValueAsString(fields);
    }

    static Report verify(Path rows, Path checkpoints, Path keys) {
        try (var lines = Files.newBufferedReader(rows);
                var signed = Files.newBufferedReader(checkpoints)) {
            var key = AuditKeys.verifyingKey(keys.resolve(AuditKeys.VERIFYING));
            var heads = new SignedHeads(key);
            for (String line = signed.readLine(); line != null; line = signed.readLine()) {
                Checkpoint.read(line, key).ifPresent(good -> heads.follow(good.no(), good.line()));
            }
            var walk = new ChainWalk(AuditKeys.chainKey(keys.resolve(AuditKeys.CHAINS)), heads.farthest());
            for (String line = lines.readLine(); line != null && walk.step(read(line)); ) {
                line = lines.readLine();
            }
            return new Report(walk.end().or(heads::broken), walk.rows(), walk.chains(), heads.count());
        } catch (IOException e) {
            throw new UncheckedIOException("the export, the checkpoints or the keys cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys below " + keys + " are damaged", e);
        }
    }

    private static AuditRow read(String line) {
        JsonNode row = JSON.readTree(line);
        return new AuditRow(
                row.get("chain").asLong(),
                row.get("seq").asLong(),
                UUID.fromString(row.get("id").asString()),
                Instant.parse(row.get("at").asString()),
                row.get("actor").asString(),
                row.get("action").asString(),
                row.get("record").asString(),
                row.get("purpose").asString(),
                row.get("justification").asString(),
                Base64.getDecoder().decode(row.get("previous").asString()),
                Base64.getDecoder().decode(row.get("hash").asString()));
    }
}

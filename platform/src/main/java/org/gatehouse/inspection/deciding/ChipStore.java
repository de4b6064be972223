package org.gatehouse.inspection.deciding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.documents.chip.GroupIntegrity;
import org.gatehouse.documents.chip.Step;
import org.gatehouse.documents.chip.StepResult;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.inspection.ChipVerification;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.chip}: one for each inspection that brought a chip. */
@Component
class ChipStore {

    private static final int ABOUT_MAX = 200;

    private final JdbcClient jdbc;

    ChipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID inspection, ChipVerification chip) {
        jdbc.sql("""
                        INSERT INTO inspection.chip (inspection, outcome, trust, steps, remarks, data_groups, signer_country,
                            signer_serial, signer_sha256, digest_algorithm, signature_algorithm, trust_version, checked_at)
                        VALUES (:inspection, :outcome, :trust, :steps, :remarks, :dataGroups, :signerCountry, :signerSerial,
                            :signerSha256, :digest, :signature, :trustVersion, :at)
                        """)
                .param("inspection", inspection)
                .param("outcome", chip.outcome().name())
                .param("trust", chip.trust().name())
                .param("steps", texts(chip.steps().stream().map(ChipStore::step).toList()))
                .param("remarks", texts(remarks(chip.steps())))
                .param(
                        "dataGroups",
                        texts(chip.dataGroups().entrySet().stream()
                                .map(group -> group.getKey() + " " + group.getValue())
                                .toList()))
                .param("signerCountry", of(chip, ChipVerification.Signer::country), Types.VARCHAR)
                .param("signerSerial", of(chip, ChipVerification.Signer::serial), Types.VARCHAR)
                .param("signerSha256", of(chip, ChipVerification.Signer::sha256), Types.VARCHAR)
                .param("digest", chip.digestAlgorithm())
                .param("signature", chip.signatureAlgorithm())
                .param("trustVersion", chip.trustVersion())
                .param("at", chip.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(UUID inspection) {
        jdbc.sql("DELETE FROM inspection.chip WHERE inspection = :inspection")
                .param("inspection", inspection)
                .update();
    }

    Optional<ChipVerification> find(UUID inspection) {
        return jdbc.sql("""
                        SELECT outcome, trust, steps, remarks, data_groups, signer_country, signer_serial, signer_sha256,
                               digest_algorithm, signature_algorithm, trust_version, checked_at
                        FROM inspection.chip
                        WHERE inspection = :inspection
                        """)
                .param("inspection", inspection)
                .query(ChipStore::read)
                .optional();
    }

    private static ChipVerification read(ResultSet row, int number) throws SQLException {
        String serial = row.getString("signer_serial");
        return new ChipVerification(
                Outcome.valueOf(row.getString("outcome")),
                TrustStatus.valueOf(row.getString("trust")),
                steps(texts(row.getArray("steps")), texts(row.getArray("remarks"))),
                groups(texts(row.getArray("data_groups"))),
                serial == null
                        ? Optional.empty()
                        : Optional.of(new ChipVerification.Signer(
                                row.getString("signer_country"), serial, row.getString("signer_sha256"))),
                row.getString("digest_algorithm"),
                row.getString("signature_algorithm"),
                row.getLong("trust_version"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant());
    }

    private static String step(StepResult result) {
        return result.step() + " " + result.outcome();
    }

    /** As stored: the step, the reason, and what it is about; what is about comes from the chip and may be anything. */
    private static List<String> remarks(List<StepResult> steps) {
        List<String> remarks = new ArrayList<>();
        for (StepResult result : steps) {
            for (Remark remark : result.remarks()) {
                String about = remark.about().replaceAll("\\p{Cntrl}", " ");
                remarks.add(result.step() + " " + remark.reason() + " "
                        + about.substring(0, Math.min(about.length(), ABOUT_MAX)));
            }
        }
        return remarks;
    }

    private static List<StepResult> steps(List<String> steps, List<String> remarks) {
        List<StepResult> results = new ArrayList<>();
        for (String step : steps) {
            String[] named = step.split(" ", 2);
            List<Remark> about = new ArrayList<>();
            for (String remark : remarks) {
                String[] parts = remark.split(" ", 3);
                if (parts[0].equals(named[0])) {
                    about.add(new Remark(Reason.valueOf(parts[1]), parts[2]));
                }
            }
            results.add(new StepResult(Step.valueOf(named[0]), Outcome.valueOf(named[1]), about));
        }
        return results;
    }

    private static SortedMap<Integer, GroupIntegrity> groups(List<String> stored) {
        SortedMap<Integer, GroupIntegrity> groups = new TreeMap<>();
        for (String group : stored) {
            String[] parts = group.split(" ", 2);
            groups.put(Integer.valueOf(parts[0]), GroupIntegrity.valueOf(parts[1]));
        }
        return groups;
    }

    private static @org.jspecify.annotations.Nullable String of(
            ChipVerification chip, java.util.function.Function<ChipVerification.Signer, String> part) {
        return chip.signer().map(part).orElse(null);
    }

    private static SqlParameterValue texts(List<String> texts) {
        return new SqlParameterValue(Types.ARRAY, texts.toArray(String[]::new));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

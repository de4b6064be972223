package org.gatehouse.statistics.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.ReleaseState;
import org.gatehouse.statistics.StoredForm;
import org.gatehouse.statistics.Vintage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code statistics.release}. */
@Component
class ReleaseStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of the draft */
    long draft(
            Bulletin bulletin,
            long foldedBelow,
            Optional<Bilingual> reason,
            List<Release.Finding> findings,
            Release.Step drafted) {
        StoredForm stored = StoredForm.of(bulletin);
        return jdbc.sql("""
                        INSERT INTO statistics.release
                            (period, vintage, bulletin, hash, folded_below, reason_en, reason_zh, findings, drafted_by, drafted_at)
                        VALUES (:period, :vintage, :bulletin, :hash, :below, :reasonEn, :reasonZh, :findings, :by, :at)
                        RETURNING number
                        """)
                .param("period", bulletin.period().toString())
                .param("vintage", bulletin.vintage().name())
                .param("bulletin", stored.content())
                .param("hash", stored.hash())
                .param("below", foldedBelow)
                .param("reasonEn", reason.map(Bilingual::en).orElse(null))
                .param("reasonZh", reason.map(Bilingual::zh).orElse(null))
                .param("findings", JSON.writeValueAsString(findings))
                .param("by", drafted.by())
                .param("at", drafted.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void check(long number, Release.Step step, String answer) {
        jdbc.sql("""
                        UPDATE statistics.release SET state = 'CHECKED', checked_by = :by, checked_at = :at, answer = :answer
                        WHERE number = :number
                        """)
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("answer", answer)
                .param("number", number)
                .update();
    }

    void signFirst(long number, Release.Step step) {
        jdbc.sql("""
                        UPDATE statistics.release SET state = 'SIGNED', first_signed_by = :by, first_signed_at = :at
                        WHERE number = :number
                        """)
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    void signSecond(long number, Release.Step step, Instant embargoUntil) {
        jdbc.sql("""
                        UPDATE statistics.release
                        SET state = 'EMBARGOED', second_signed_by = :by, second_signed_at = :at, embargo_until = :until
                        WHERE number = :number
                        """)
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("until", embargoUntil.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    void withdraw(long number, Release.Step step, String why) {
        jdbc.sql("""
                        UPDATE statistics.release
                        SET state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
                        WHERE number = :number
                        """)
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("number", number)
                .update();
    }

    void replace(long number, long by) {
        jdbc.sql("""
                        UPDATE statistics.release SET state = 'REPLACED', replaced_by = :by WHERE number = :number
                        """).param("by", by).param("number", number).update();
    }

    void publish(long number, Instant at) {
        jdbc.sql("""
                        UPDATE statistics.release SET state = 'PUBLISHED', published_at = :at WHERE number = :number
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    /** Of two who want the same release one waits. */
    Optional<Release> lock(long number) {
        return jdbc.sql("SELECT * FROM statistics.release WHERE number = :number FOR UPDATE")
                .param("number", number)
                .query(ReleaseStore::read)
                .optional();
    }

    Optional<Release> find(long number) {
        return jdbc.sql("SELECT * FROM statistics.release WHERE number = :number")
                .param("number", number)
                .query(ReleaseStore::read)
                .optional();
    }

    /** Those whose instant has come; another node may have them. */
    List<Release> due(Instant now) {
        return jdbc.sql("""
                        SELECT * FROM statistics.release WHERE state = 'EMBARGOED' AND embargo_until <= :now
                        ORDER BY embargo_until, number FOR UPDATE SKIP LOCKED
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ReleaseStore::read)
                .list();
    }

    List<Release> of(Period period) {
        return jdbc.sql("SELECT * FROM statistics.release WHERE period = :period ORDER BY number DESC")
                .param("period", period.toString())
                .query(ReleaseStore::read)
                .list();
    }

    Optional<Release> published(Period period) {
        return jdbc.sql("SELECT * FROM statistics.release WHERE period = :period AND state = 'PUBLISHED'")
                .param("period", period.toString())
                .query(ReleaseStore::read)
                .optional();
    }

    List<Release> notWithdrawn() {
        return jdbc.sql("SELECT * FROM statistics.release WHERE state <> 'WITHDRAWN' ORDER BY number")
                .query(ReleaseStore::read)
                .list();
    }

    List<Release> vintages(Period period) {
        return jdbc.sql("""
                        SELECT * FROM statistics.release WHERE period = :period AND published_at IS NOT NULL
                        ORDER BY published_at, number
                        """)
                .param("period", period.toString())
                .query(ReleaseStore::read)
                .list();
    }

    List<Release> latest(int most) {
        return jdbc.sql("""
                        SELECT * FROM statistics.release WHERE published_at IS NOT NULL
                        ORDER BY published_at DESC, number DESC LIMIT :most
                        """).param("most", most).query(ReleaseStore::read).list();
    }

    List<Period> publicPeriods() {
        return jdbc
                .sql("SELECT period FROM statistics.release WHERE state = 'PUBLISHED'")
                .query((row, _) -> Period.parse(row.getString("period")))
                .list()
                .stream()
                .sorted((one, other) -> other.from().compareTo(one.from()))
                .toList();
    }

    private static Release read(ResultSet row, int number) throws SQLException {
        String text = row.getString("bulletin");
        if (!StoredForm.of(text).hash().equals(row.getString("hash"))) {
            throw new IllegalStateException(
                    "release " + row.getLong("number") + " is not what was released: its hash differs");
        }
        return new Release(
                row.getLong("number"),
                Period.parse(row.getString("period")),
                Vintage.valueOf(row.getString("vintage")),
                ReleaseState.valueOf(row.getString("state")),
                JSON.readValue(text, Bulletin.class),
                text,
                row.getString("hash"),
                Optional.ofNullable(row.getObject("folded_below", Long.class)),
                row.getString("reason_en") == null
                        ? Optional.empty()
                        : Optional.of(new Bilingual(row.getString("reason_en"), row.getString("reason_zh"))),
                Arrays.asList(JSON.readValue(row.getString("findings"), Release.Finding[].class)),
                step(row, "drafted_by", "drafted_at").orElseThrow(),
                step(row, "checked_by", "checked_at"),
                Optional.ofNullable(row.getString("answer")),
                step(row, "first_signed_by", "first_signed_at"),
                step(row, "second_signed_by", "second_signed_at"),
                instant(row, "embargo_until"),
                instant(row, "published_at"),
                Optional.ofNullable(row.getObject("replaced_by", Long.class)),
                step(row, "withdrawn_by", "withdrawn_at"),
                Optional.ofNullable(row.getString("withdrawn_why")));
    }

    private static Optional<Release.Step> step(ResultSet row, String by, String at) throws SQLException {
        String who = row.getString(by);
        return who == null ? Optional.empty() : instant(row, at).map(when -> new Release.Step(who, when));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

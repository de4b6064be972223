package org.gatehouse.policy.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gatehouse.policy.DryRun;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.Rule.State;
import org.gatehouse.policy.RuleRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code policy.rule}. */
@Component
public class RuleStore {

    private static final String ROWS = """
            SELECT key, version, text, state, effective_from, effective_until, author, written_at, approver, decided_at, words
            FROM policy.rule
            """;

    private static final String APPROVED = ROWS + "WHERE state = 'APPROVED' ORDER BY key, version";
    private static final String NEWEST = """
            SELECT DISTINCT ON (key) key, version, text, state, effective_from, effective_until, author, written_at, approver,
                   decided_at, words
            FROM policy.rule
            ORDER BY key, version DESC
            """;
    private static final String VERSIONS = ROWS + "WHERE key = :key ORDER BY version DESC";

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long edition() {
        return jdbc.sql("SELECT value FROM policy.edition").query(Long.class).single();
    }

    /** Told within the transaction of a change of the approved rules. */
    public void newEdition() {
        jdbc.sql("UPDATE policy.edition SET value = value + 1").update();
    }

    public boolean empty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM policy.rule)")
                .query(Boolean.class)
                .single();
    }

    /** All that are or were in force, or will be. */
    List<Rule> approved() {
        return jdbc.sql(APPROVED).query(RuleStore::read).list();
    }

    /** The newest version of each. */
    public List<Rule> newest() {
        return jdbc.sql(NEWEST).query(RuleStore::read).list();
    }

    public List<Rule> versions(String key) {
        return jdbc.sql(VERSIONS).param("key", key).query(RuleStore::read).list();
    }

    /** Makes others wait who would change a version of the rule, until the transaction ends. */
    public List<Rule> lock(String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 11))")
                .param("key", key)
                .query((row, number) -> key)
                .list();
        return versions(key);
    }

    public void insert(Rule rule, Optional<String> pack) {
        jdbc.sql("""
                        INSERT INTO policy.rule (key, version, text, state, effective_from, effective_until, author, written_at,
                                                 approver, decided_at, words, pack)
                        VALUES (:key, :version, CAST(:text AS jsonb), :state, :from, :until, :author, :written, :approver,
                                :decided, :words, :pack)
                        """)
                .param("key", rule.ref().key())
                .param("version", rule.ref().version())
                .param("text", RuleText.write(rule.text()))
                .param("state", rule.state().name())
                .param("from", utc(rule.effectiveFrom()))
                .param("until", utc(rule.effectiveUntil()))
                .param("author", rule.author())
                .param("written", utc(Optional.of(rule.writtenAt())))
                .param("approver", rule.approver().orElse(null))
                .param("decided", utc(rule.decidedAt()))
                .param("words", rule.words())
                .param("pack", pack.orElse(null))
                .update();
    }

    /** What was tried of the old text says nothing of the new. */
    public void rewrite(RuleRef ref, Rule.Text text, Instant at) {
        jdbc.sql("""
                        UPDATE policy.rule
                        SET text = CAST(:text AS jsonb), written_at = :at, trial = NULL, trial_of = NULL
                        WHERE key = :key AND version = :version
                        """)
                .param("text", RuleText.write(text))
                .param("at", utc(Optional.of(at)))
                .param("key", ref.key())
                .param("version", ref.version())
                .update();
    }

    public void delete(RuleRef ref) {
        jdbc.sql("DELETE FROM policy.rule WHERE key = :key AND version = :version")
                .param("key", ref.key())
                .param("version", ref.version())
                .update();
    }

    public void submit(RuleRef ref) {
        jdbc.sql("UPDATE policy.rule SET state = 'REVIEW' WHERE key = :key AND version = :version")
                .param("key", ref.key())
                .param("version", ref.version())
                .update();
    }

    public void keepTrial(RuleRef ref, Rule.Text text, DryRun trial) {
        jdbc.sql("""
                        UPDATE policy.rule SET trial = CAST(:trial AS jsonb), trial_of = :of
                        WHERE key = :key AND version = :version
                        """)
                .param("trial", RuleText.write(trial))
                .param("of", fingerprint(text))
                .param("key", ref.key())
                .param("version", ref.version())
                .update();
    }

    /** What was tried of this very text. */
    public Optional<DryRun> trial(RuleRef ref, Rule.Text text) {
        return jdbc.sql("""
                        SELECT trial FROM policy.rule WHERE key = :key AND version = :version AND trial_of = :of
                        """)
                .param("key", ref.key())
                .param("version", ref.version())
                .param("of", fingerprint(text))
                .query(String.class)
                .optional()
                .map(RuleText::trial);
    }

    /** @param from present for an approval */
    public void decide(RuleRef ref, State state, Optional<Instant> from, Optional<Instant> until, Decided decided) {
        jdbc.sql("""
                        UPDATE policy.rule
                        SET state = :state, effective_from = :from, effective_until = :until, approver = :by,
                            decided_at = :at, words = :words
                        WHERE key = :key AND version = :version
                        """)
                .param("state", state.name())
                .param("from", utc(from))
                .param("until", utc(until))
                .param("by", decided.by())
                .param("at", utc(Optional.of(decided.at())))
                .param("words", decided.words())
                .param("key", ref.key())
                .param("version", ref.version())
                .update();
    }

    /** Who decided, and why. */
    public record Decided(String by, Instant at, String words) {}

    public void end(RuleRef ref, Instant until, String words) {
        jdbc.sql("""
                        UPDATE policy.rule SET effective_until = :until, words = :words
                        WHERE key = :key AND version = :version
                        """)
                .param("until", utc(Optional.of(until)))
                .param("words", words)
                .param("key", ref.key())
                .param("version", ref.version())
                .update();
    }

    private static Rule read(ResultSet row, int number) throws SQLException {
        return new Rule(
                new RuleRef(row.getString("key"), row.getInt("version")),
                RuleText.read(row.getString("text")),
                State.valueOf(row.getString("state")),
                instant(row, "effective_from"),
                instant(row, "effective_until"),
                row.getString("author"),
                instant(row, "written_at").orElseThrow(),
                Optional.ofNullable(row.getString("approver")),
                instant(row, "decided_at"),
                row.getString("words"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    @SuppressWarnings("NullAway") // a column without a value
    private static OffsetDateTime utc(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static String fingerprint(Rule.Text text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(RuleText.write(text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

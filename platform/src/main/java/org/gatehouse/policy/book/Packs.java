package org.gatehouse.policy.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.Rule.State;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.policy.expression.Linter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rules that come with the program. The pack of the settings is put into an empty register once; from then on the register
 * is the authority's own, and what it says is changed there.
 */
@Component
@EnableConfigurationProperties(PolicySettings.class)
class Packs {

    private static final String NONE = "NONE";

    private final PolicySettings settings;
    private final RuleStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile boolean looked;

    Packs(
            PolicySettings settings,
            RuleStore store,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AuditTrail audit,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.jdbc = jdbc;
        // Of its own: whoever asks first may be in the middle of another, which others would wait for.
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.audit = audit;
        this.clock = clock;
    }

    /** @param rules of the pack; the first version of each, but for those that followed each other in the law */
    record Pack(List<Packed> rules) {}

    record Packed(String key, int version, Instant from, Optional<Instant> until, Rule.Text text) {}

    void install() {
        if (looked) {
            return;
        }
        String pack = settings.pack().toUpperCase(Locale.ROOT);
        if (!pack.equals(NONE)) {
            transaction.executeWithoutResult(_ -> {
                // several nodes may begin at once
                jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('policy.pack', 11))")
                        .query((row, number) -> pack)
                        .list();
                if (store.empty()) {
                    install(pack);
                }
            });
        }
        looked = true;
    }

    private void install(String name) {
        Instant now = clock.instant();
        for (Packed packed : read(name).rules()) {
            store.insert(
                    new Rule(
                            new RuleRef(packed.key(), packed.version()),
                            packed.text(),
                            State.APPROVED,
                            Optional.of(packed.from()),
                            packed.until(),
                            "pack:" + name,
                            now,
                            Optional.of("installation:" + name),
                            Optional.of(now),
                            ""),
                    Optional.of(name));
        }
        store.newEdition();
        audit.append(new AuditEntry(
                "system:policy", AuditEntry.Action.CREATE, "policy/pack/" + name, "REFERENCE_DATA", "installed"));
    }

    /** Checked like the text of anybody else. */
    static Pack read(String name) {
        String file = "/org/gatehouse/policy/packs/" + name.toLowerCase(Locale.ROOT) + ".json";
        try (InputStream json = Packs.class.getResourceAsStream(file)) {
            if (json == null) {
                throw new IllegalStateException("There is no pack of rules " + name
                        + ": set gatehouse.policy.pack to CN-2022, GENERIC or NONE.");
            }
            Pack pack = RuleText.JSON.readValue(json, Pack.class);
            pack.rules().forEach(packed -> Linter.check(packed.text()));
            return pack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

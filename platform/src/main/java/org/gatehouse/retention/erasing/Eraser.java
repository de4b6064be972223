package org.gatehouse.retention.erasing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.retention.Certificate;
import org.gatehouse.retention.CrossingMonths;
import org.gatehouse.retention.Erasure;
import org.gatehouse.retention.ErasureState;
import org.gatehouse.retention.Hindrance;
import org.gatehouse.retention.Keeping;
import org.gatehouse.retention.KeptReason;
import org.gatehouse.retention.MonthProof.Proof;
import org.gatehouse.retention.RecordKind;
import org.gatehouse.retention.RecordsOnCrossings;
import org.gatehouse.retention.RetentionLog;
import org.gatehouse.retention.RetentionSettings;
import org.gatehouse.retention.holding.HoldStore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a month that two officers stand behind. Archive and calendar are looked at before; then, in one transaction, everything is held
 * still, what must stay is asked of all, the rest goes, and the certificate is written. Broken off at any moment, nothing has happened.
 */
@Component
class Eraser {

    private final ErasureStore erasures;
    private final ErasedMonthStore certificates;
    private final CertificateForm form;
    private final Hindrances hindrances;
    private final HoldStore holds;
    private final CrossingMonths months;
    private final List<RecordsOnCrossings> records;
    private final RetentionSettings settings;
    private final RetentionLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Eraser(
            ErasureStore erasures,
            ErasedMonthStore certificates,
            CertificateForm form,
            Hindrances hindrances,
            HoldStore holds,
            CrossingMonths months,
            List<RecordsOnCrossings> records,
            RetentionSettings settings,
            RetentionLog log,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.erasures = erasures;
        this.certificates = certificates;
        this.form = form;
        this.hindrances = hindrances;
        this.holds = holds;
        this.months = months;
        this.records = records;
        this.settings = settings;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<Certificate> carryOut(Erasure erasure) {
        return switch (hindrances.proof(erasure.month())) {
            case Proof.Not(var why) -> hindered(erasure, why);
            case Proof.Archived archived -> {
                try {
                    yield Optional.ofNullable(transaction.execute(_ -> erase(erasure.id(), archived)));
                } catch (DataAccessException failed) {
                    yield hindered(erasure, Hindrances.behind(failed).orElseThrow(() -> failed));
                }
            }
        };
    }

    private Optional<Certificate> hindered(Erasure erasure, Hindrance why) {
        transaction.executeWithoutResult(_ -> erasures.hindered(erasure.id(), why, clock.instant()));
        return Optional.empty();
    }

    /** @return null when another node was first, or somebody took it back */
    private @Nullable Certificate erase(UUID id, Proof.Archived archived) {
        // desks that want something of these months wait no longer than this for the erasure to give up
        jdbc.sql("SET LOCAL lock_timeout = '10s'").update();
        Optional<Erasure> confirmed = erasures.lock(id).filter(found -> found.state() == ErasureState.CONFIRMED);
        return confirmed.map(erasure -> erase(erasure, archived)).orElse(null);
    }

    private Certificate erase(Erasure erasure, Proof.Archived archived) {
        certificates.take(erasure.month());
        months.holdStill(erasure.month());

        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Keeping keeping = keeping(erasure, archived, LocalDate.ofInstant(now, ZoneOffset.UTC));
        Map<KeptReason, Set<UUID>> reasons = new EnumMap<>(KeptReason.class);
        records.forEach(one -> one.kept(keeping)
                .forEach((reason, ids) ->
                        reasons.computeIfAbsent(reason, _ -> new HashSet<>()).addAll(ids)));
        Set<UUID> kept = new HashSet<>();
        reasons.values().forEach(kept::addAll);
        Map<String, Long> erased = new TreeMap<>();
        records.forEach(one -> one.erase(keeping, kept).forEach((kind, rows) -> erased.merge(kind, rows, Long::sum)));
        return certify(erasure, archived, erased, reasons, now);
    }

    private Keeping keeping(Erasure erasure, Proof.Archived archived, LocalDate today) {
        Map<RecordKind, LocalDate> before = new EnumMap<>(RecordKind.class);
        settings.rules().forEach(rule -> before.put(rule.kind(), rule.before(today)));
        return new Keeping(erasure.month(), archived.archivedBelow(), before, holds.holding(today));
    }

    private Certificate certify(
            Erasure erasure,
            Proof.Archived archived,
            Map<String, Long> erased,
            Map<KeptReason, Set<UUID>> reasons,
            Instant now) {
        List<String> before = certificates.lines();
        Map<KeptReason, Long> kept = new EnumMap<>(KeptReason.class);
        reasons.forEach((reason, ids) -> kept.put(reason, (long) ids.size()));
        var certificate = new Certificate(
                before.size() + 1L,
                erasure.month(),
                erased,
                kept,
                settings.rules(),
                archived.vintage(),
                archived.hash(),
                erasure.proposedBy(),
                "officer:" + erasure.signedBy().orElseThrow(),
                "officer:" + erasure.confirmedBy().orElseThrow(),
                now,
                before.isEmpty() ? "" : CertificateForm.hash(before.getLast()));
        certificates.add(certificate, erasure.id(), form.write(certificate));
        erasures.done(erasure.id(), now);
        log.tellOfHouse(
                Action.ERASE,
                "certificate/" + certificate.number(),
                erasure.month() + ", "
                        + erased.values().stream().mapToLong(Long::longValue).sum() + " rows, archive "
                        + archived.hash());
        return certificate;
    }
}

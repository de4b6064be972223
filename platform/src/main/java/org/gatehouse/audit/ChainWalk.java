package org.gatehouse.audit;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.gatehouse.audit.AuditVerification.Break;
import org.gatehouse.audit.AuditVerification.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks all rows in the order of chain and position, and stops at the first that is not what was written. Holds one row
 * back, for what is wrong with a row shows in the one after it.
 */
final class ChainWalk {

    /** How far from its place a row is looked for before it counts as edited. */
    private static final long LOOKED_FOR_WITHIN = 50_000;

    private final RowHash hash;
    private final TreeMap<Long, Checkpoint.Head> farthest;
    private @Nullable AuditRow suspect;
    private byte[] before = new byte[0];
    private long chain = Long.MIN_VALUE;
    private long next;
    private long rows;
    private long chains;
    private @Nullable Break broken;

    ChainWalk(SecretKey key, Map<Long, Checkpoint.Head> farthest) {
        this.hash = new RowHash(key);
        this.farthest = new TreeMap<>(farthest);
    }

    /** {@return false when a break was found and no further row is needed} */
    boolean step(AuditRow row) {
        if (suspect != null) {
            broken = explain(suspect, row);
            return false;
        }
        if (row.chain() != chain && !turnTo(row.chain())) {
            return false;
        }
        rows++;
        if (row.seq() != next) {
            broken = new Break(Kind.DELETED, chain, next);
            return false;
        }
        boolean follows = next == 0 || MessageDigest.isEqual(row.previous(), before);
        if (follows && MessageDigest.isEqual(row.hash(), hashOf(row, row.seq())) && asSigned(row)) {
            before = row.hash();
            next++;
        } else {
            suspect = row;
        }
        return true;
    }

    /** To be called after the last row. */
    Optional<Break> end() {
        if (broken == null && suspect != null) {
            broken = explain(suspect, null);
        }
        if (broken == null) {
            turnTo(Long.MAX_VALUE);
        }
        return Optional.ofNullable(broken);
    }

    long rows() {
        return rows;
    }

    long chains() {
        return chains;
    }

    /** The chain so far has to be as long as was signed, and none that was signed may be left out. */
    private boolean turnTo(long other) {
        if (chain != Long.MIN_VALUE) {
            var signed = farthest.remove(chain);
            if (signed != null && signed.seq() >= next) {
                broken = new Break(Kind.TRUNCATED, chain, next);
                return false;
            }
        }
        var leftOut = farthest.isEmpty() ? null : farthest.firstKey();
        if (leftOut != null && leftOut < other) {
            broken = new Break(Kind.TRUNCATED, leftOut, 0);
            return false;
        }
        if (other != Long.MAX_VALUE) {
            chains++;
        }
        chain = other;
        next = 0;
        return true;
    }

    private boolean asSigned(AuditRow row) {
        var signed = farthest.get(row.chain());
        return signed == null
                || signed.seq() != row.seq()
                || signed.hash().equals(HexFormat.of().formatHex(row.hash()));
    }

    private Break explain(AuditRow row, @Nullable AuditRow after) {
        boolean follows = next == 0 || MessageDigest.isEqual(row.previous(), before);
        if (writtenElsewhere(row)) {
            return new Break(Kind.REORDERED, row.chain(), row.seq());
        }
        var signed = farthest.get(row.chain());
        boolean passedOver = after == null || after.chain() != row.chain()
                ? signed == null || signed.seq() < row.seq()
                : next > 0 && MessageDigest.isEqual(after.previous(), before);
        return new Break(passedOver && follows ? Kind.INSERTED : Kind.EDITED, row.chain(), row.seq());
    }

    private boolean writtenElsewhere(AuditRow row) {
        for (long away = 1; away <= LOOKED_FOR_WITHIN; away++) {
            if (MessageDigest.isEqual(row.hash(), hashOf(row, row.seq() + away))
                    || row.seq() >= away && MessageDigest.isEqual(row.hash(), hashOf(row, row.seq() - away))) {
                return true;
            }
        }
        return false;
    }

    private byte[] hashOf(AuditRow row, long seq) {
        try {
            return hash.of(row, seq);
        } catch (ArithmeticException | DateTimeException _) {
            return new byte[0];
        }
    }
}

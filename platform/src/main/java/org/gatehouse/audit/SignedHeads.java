package org.gatehouse.audit;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.audit.AuditVerification.Break;
import org.gatehouse.audit.AuditVerification.Kind;
import org.jspecify.annotations.Nullable;

/** Reads checkpoints in their order, and keeps of each chain how far it is known to have come. */
final class SignedHeads {

    private final PublicKey key;
    private final Map<Long, Checkpoint.Head> farthest = new HashMap<>();
    private String previous = Checkpoint.NONE;
    private long no;
    private @Nullable Break broken;

    SignedHeads(PublicKey key) {
        this.key = key;
    }

    /** A line of the table: it has to be signed, to have the next number, and to name the one before. */
    void follow(long storedNo, String line) {
        var checkpoint = Checkpoint.read(line, key);
        if (checkpoint.isEmpty()) {
            breakAt(Kind.CHECKPOINT_FORGED, storedNo);
            return;
        }
        var good = checkpoint.get();
        if (good.no() != storedNo) {
            breakAt(Kind.CHECKPOINT_FORGED, storedNo);
        } else if (storedNo != no + 1) {
            breakAt(Kind.CHECKPOINT_MISSING, no + 1);
        } else if (!good.previous().equals(previous)) {
            breakAt(Kind.CHECKPOINT_FORGED, storedNo);
        }
        no = storedNo;
        previous = good.hash();
        keep(good);
    }

    /** A line of the file outside the database, and what the table has under its number. */
    void witness(Checkpoint outside, @Nullable String inTable) {
        if (!outside.line().equals(inTable)) {
            breakAt(Kind.CHECKPOINT_MISSING, outside.no());
        }
        keep(outside);
    }

    private void keep(Checkpoint checkpoint) {
        checkpoint
                .heads()
                .forEach(head ->
                        farthest.merge(head.chain(), head, (before, now) -> now.seq() > before.seq() ? now : before));
    }

    private void breakAt(Kind kind, long at) {
        if (broken == null || at < broken.position()) {
            broken = new Break(kind, 0, at);
        }
    }

    Optional<Break> broken() {
        return Optional.ofNullable(broken);
    }

    Map<Long, Checkpoint.Head> farthest() {
        return farthest;
    }

    long count() {
        return no;
    }
}

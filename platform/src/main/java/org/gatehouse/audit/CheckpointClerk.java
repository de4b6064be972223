package org.gatehouse.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Signs where the chains stand: at most every second while there is work, when the house stops, and when it starts on what
 * a killed run left behind.
 */
@Component
class CheckpointClerk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointClerk.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Chains chains;
    private final EntryStore entries;
    private final CheckpointStore checkpoints;
    private final AuditKeys keys;
    private final Clock clock;
    private final Map<Long, Long> signedSeq = new HashMap<>();
    private @Nullable ScheduledExecutorService timer;

    CheckpointClerk(Chains chains, EntryStore entries, CheckpointStore checkpoints, AuditKeys keys, Clock clock) {
        this.chains = chains;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        checkpoints.last().ifPresent(last -> chains.checkpointed(HexFormat.of().parseHex(last.hash())));
        signFound();
        checkpoints.copyToFile();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-checkpoints").factory());
        started.scheduleWithFixedDelay(this::tick, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer == null) {
            return;
        }
        timer.shutdown();
        timer = null;
        try {
            signMoved();
            for (var chain : chains.committed()) {
                entries.closeChain(chain.number(), clock.instant());
            }
        } catch (RuntimeException e) {
            LOG.warn("The last checkpoint of the audit trail could not be written; the next start writes it", e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** Signs now, so that all that is committed so far is covered. */
    synchronized void signMoved() {
        var moved = chains.committed().stream()
                .map(chain -> head(chain.number(), chain.committed()))
                .filter(head -> head.seq() > signedSeq.getOrDefault(head.chain(), -1L))
                .collect(Collectors.toCollection(ArrayList::new));
        var doubtful = chains.doubtful();
        if (!doubtful.isEmpty()) {
            var found = entries.openHeads().stream()
                    .collect(Collectors.toMap(EntryStore.Found::chain, Function.identity()));
            for (long chain : doubtful) {
                var head = found.get(chain);
                if (head != null) {
                    moved.add(head(chain, new Chain.Head(head.seq(), head.hash())));
                }
            }
        }
        if (!moved.isEmpty()) {
            sign(moved);
            entries.keepOpen(moved.stream().map(Checkpoint.Head::chain).toList());
        }
        for (long chain : doubtful) {
            entries.closeChain(chain, clock.instant());
            chains.settled(chain);
        }
    }

    private void signFound() {
        var found = entries.openHeads();
        if (found.isEmpty()) {
            return;
        }
        sign(found.stream()
                .map(head -> head(head.chain(), new Chain.Head(head.seq(), head.hash())))
                .toList());
        found.forEach(head -> entries.closeChain(head.chain(), clock.instant()));
    }

    private void sign(List<Checkpoint.Head> heads) {
        Checkpoint checkpoint;
        do {
            var last = checkpoints.last();
            checkpoint = Checkpoint.sign(
                    last.map(Checkpoint::no).orElse(0L) + 1,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    last.map(Checkpoint::hash).orElse(Checkpoint.NONE),
                    heads,
                    keys.signing());
        } while (!checkpoints.insert(checkpoint));
        heads.forEach(head -> signedSeq.put(head.chain(), head.seq()));
        chains.checkpointed(HexFormat.of().parseHex(checkpoint.hash()));
        checkpoints.copyToFile();
    }

    private void tick() {
        try {
            signMoved();
        } catch (RuntimeException e) {
            LOG.warn(
                    "A checkpoint of the audit trail could not be written; trying again in {}: {}",
                    EVERY,
                    e.toString());
        }
    }

    private static Checkpoint.Head head(long chain, Chain.Head head) {
        return new Checkpoint.Head(chain, head.seq(), HexFormat.of().formatHex(head.hash()));
    }
}

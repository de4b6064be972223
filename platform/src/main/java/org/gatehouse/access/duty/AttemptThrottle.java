package org.gatehouse.access.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after some failures in a row each further attempt has to wait, twice as long each time. Counted for
 * the account whoever asks, and for the address whichever account it asks for. An attempt counts as failed until it is
 * known to be good, so that many at once gain nothing.
 */
@Component
public class AttemptThrottle {

    static final int ACCOUNT_FREE = 5;
    static final int ADDRESS_FREE = 30;
    static final Duration DELAY_FIRST = Duration.ofSeconds(2);
    static final Duration DELAY_MAX = Duration.ofMinutes(15);
    private static final int KEPT_MAX = 100_000;

    private record Count(int attempts, Instant openAt, Instant forgetAt) {}

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > KEPT_MAX;
        }
    };

    AttemptThrottle(Clock clock) {
        this.clock = clock;
    }

    /** {@return how long to wait before this may be tried; empty when it may be tried now, and is counted} */
    public synchronized Optional<Duration> enter(String account, String address) {
        var wait = waitFor(account, address);
        if (wait.isEmpty()) {
            failed(account, address);
        }
        return wait;
    }

    /** {@return how long to wait before this may be tried; nothing is counted} */
    public synchronized Optional<Duration> waitFor(String account, String address) {
        var now = clock.instant();
        long wait = Math.max(millisUntilOpen("account " + account, now), millisUntilOpen("address " + address, now));
        return wait > 0 ? Optional.of(Duration.ofSeconds(Math.ceilDiv(wait, 1000L))) : Optional.empty();
    }

    public synchronized void failed(String account, String address) {
        var now = clock.instant();
        count("account " + account, ACCOUNT_FREE, now);
        count("address " + address, ADDRESS_FREE, now);
    }

    /** The attempt was good: the account is free again, and the address has one less. */
    public synchronized void succeeded(String account, String address) {
        counts.remove("account " + account);
        counts.computeIfPresent(
                "address " + address,
                (_, count) -> count.attempts() <= 1
                        ? null
                        : new Count(count.attempts() - 1, clock.instant(), count.forgetAt()));
    }

    private long millisUntilOpen(String key, Instant now) {
        var count = counts.get(key);
        return count == null ? 0 : Duration.between(now, count.openAt()).toMillis();
    }

    private void count(String key, int free, Instant now) {
        var before = counts.get(key);
        int attempts = before == null || now.isAfter(before.forgetAt()) ? 1 : before.attempts() + 1;
        var delay = attempts < free ? Duration.ZERO : delay(attempts - free);
        counts.put(key, new Count(attempts, now.plus(delay), now.plus(delay).plus(DELAY_MAX)));
    }

    private static Duration delay(int doublings) {
        var delay = DELAY_FIRST.multipliedBy(1L << Math.min(doublings, 20));
        return delay.compareTo(DELAY_MAX) < 0 ? delay : DELAY_MAX;
    }
}

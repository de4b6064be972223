package org.gatehouse.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * A trickle of crossings now: parties come at random moments (a Poisson stream whose rate follows the hour of the day), at
 * the ports and of the cohorts of a known quarter. Whoever came in the trickle also leaves in it, some time later. The same
 * seed and the same clock bring the same crossings. For one thread.
 */
public final class LiveTraffic {

    /** Parties that a cohort at a port may have under way; the one that waits longest is the next to come back. */
    private static final int UNDER_WAY_MOST = 50;

    private static final Duration UNDER_WAY_LEAST = Duration.ofMinutes(2);
    private static final int PATTERN_SCALE = 100;
    private static final Duration MEMBER_SPACING = Duration.ofSeconds(20);

    private record UnderWay(int party, Instant since) {}

    /** A crossing that was made, in its order: members of one party come while the next party does. */
    private record Ready(Instant at, long number, SyntheticCrossing crossing) {}

    private final long seed;
    private final Clock clock;
    private final double crossingsPerHour;
    private final ZoneId zone;
    private final PassportOffice passports;
    private final List<PersonFlow> flows;
    private final long[] running;
    private final double[] hours;
    private final double partySize;
    private final Map<PersonFlow, Deque<UnderWay>> underWay = new HashMap<>();
    private final Map<PersonFlow, Integer> parties = new HashMap<>();
    private final PriorityQueue<Ready> ready =
            new PriorityQueue<>(Comparator.comparing(Ready::at).thenComparingLong(Ready::number));

    /** Where the parties of this stream begin; another minute, others, so that a stream begun anew brings new people. */
    private final int firstParty;

    private Instant last;
    private long draws;

    /**
     * A stream that begins now.
     *
     * @param pattern whose ports and cohorts are taken
     * @param crossingsPerHour crossings of persons in an hour, on the mean of a day
     */
    public LiveTraffic(Quarter pattern, long seed, Clock clock, double crossingsPerHour) {
        if (!(crossingsPerHour > 0)) {
            throw new IllegalArgumentException("a stream has a rate above zero: " + crossingsPerHour);
        }
        this.seed = Bits.mix(seed, "live");
        this.clock = clock;
        this.crossingsPerHour = crossingsPerHour;
        this.zone = PortRow.all().getFirst().zone();
        this.last = clock.instant();
        this.firstParty = Math.floorMod((int) last.getEpochSecond() / 60 * 17, 1 << 28);
        this.passports = new PassportOffice(last.atZone(zone).getYear());
        this.flows = new Calibration(pattern, PATTERN_SCALE, this.seed)
                .people().stream()
                        .filter(flow -> flow.trips().second().parties() > 0)
                        .toList();
        this.hours = new Rhythm(pattern, this.seed).hourShares("DAY");
        this.running = new long[flows.size()];
        long sum = 0;
        long persons = 0;
        for (int i = 0; i < running.length; i++) {
            sum += flows.get(i).trips().first().parties();
            persons += flows.get(i).crossings(false);
            running[i] = sum;
        }
        this.partySize = (double) persons / sum;
    }

    /** The next crossing; its instant is not before that of the last one, and may lie ahead of the clock. */
    public SyntheticCrossing next() {
        while (ready.isEmpty() || ready.element().at().isAfter(last)) {
            last = last.plusNanos((long) (waitingSeconds() * 1e9));
            party(last);
        }
        return ready.remove().crossing();
    }

    /**
     * Hands over each crossing when its time has come, until the thread is interrupted.
     *
     * @throws InterruptedException when it was
     */
    public void run(Consumer<? super SyntheticCrossing> to) throws InterruptedException {
        while (true) {
            var crossing = next();
            var wait = Duration.between(clock.instant(), crossing.at());
            if (wait.isPositive()) {
                Thread.sleep(wait);
            }
            to.accept(crossing);
        }
    }

    private double waitingSeconds() {
        double share = hours[last.atZone(zone).getHour()] * 24;
        double partiesPerHour = Math.max(crossingsPerHour * share, crossingsPerHour / 20) / partySize;
        return -Math.log(1 - Bits.unit(draw())) * 3600 / partiesPerHour;
    }

    private void party(Instant at) {
        long pick = (long) (Bits.unit(draw()) * running[running.length - 1]);
        int found = Arrays.binarySearch(running, pick);
        var flow = flows.get(found < 0 ? -found - 1 : found + 1);
        var waiting = underWay.computeIfAbsent(flow, _ -> new ArrayDeque<>());
        boolean mayReturn = !waiting.isEmpty()
                && waiting.getFirst().since().plus(UNDER_WAY_LEAST).isBefore(at);
        boolean second = mayReturn && (waiting.size() >= UNDER_WAY_MOST || (draw() & 1) == 0);
        int party = second ? waiting.removeFirst().party() : firstParty + parties.merge(flow, 1, Integer::sum);
        var cohort = flow.cohort();
        boolean refused = false;
        for (int member = 0; member < cohort.party(); member++) {
            long chance = draw();
            var person = Person.live(seed, flow.port(), cohort, party, member);
            var crossing = Presentation.of(
                    passports,
                    person,
                    flow.direction(second),
                    !second && cohort.party() == 1,
                    at.plus(MEMBER_SPACING.multipliedBy(member)),
                    LocalDate.ofInstant(at, zone),
                    chance);
            refused |= crossing.bearing() instanceof Bearing.Refuse;
            ready.add(new Ready(crossing.at(), draws, crossing));
        }
        if (!second && !refused) {
            waiting.addLast(new UnderWay(party, at));
        }
    }

    private long draw() {
        return Bits.mix(seed, draws++);
    }
}

package org.gatehouse.inspection.racing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.COMMANDER;
import static org.gatehouse.inspection.Travellers.GATE;
import static org.gatehouse.inspection.Travellers.OFFICER_HE;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.SECOND_LINE;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPermitNumber;
import static org.gatehouse.inspection.Travellers.aTwoWayPermit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.inspection.LaneCode;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Passages;
import org.gatehouse.inspection.RollBackReason;
import org.gatehouse.issuance.Grants;
import org.gatehouse.issuance.Holder;
import org.gatehouse.issuance.PermissionRegister;
import org.gatehouse.reference.Direction;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.Proof;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sixty-four desks and gates work on the same hundred travellers at once, at READ COMMITTED, and decide on what others decide on
 * at the same moment. Afterwards the books are read: nobody is in the country twice, nothing granted was used more often than
 * granted, nothing was counted twice and no number is missing.
 */
@HouseTest
class SameTravellersTest {

    private static final int CLIENTS = 64;
    private static final int TRAVELLERS = 100;
    private static final int TRANSACTIONS = Proof.size(3_000, 100_000);
    private static final Instant MORNING = Instant.parse("2022-01-24T01:00:00Z");
    private static final List<Actor> OFFICERS = List.of(OFFICER_LI, OFFICER_HE, SECOND_LINE, COMMANDER);

    private final Inspections inspections;
    private final Passages passages;
    private final PermissionRegister register;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    private final List<Traveller> travellers = new ArrayList<>();
    private final ConcurrentHashMap<Integer, InspectionId> lastOf = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, InspectionId> passageOf = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();

    SameTravellersTest(
            Inspections inspections,
            Passages passages,
            PermissionRegister register,
            SettableClock clock,
            JdbcClient jdbc) {
        this.inspections = inspections;
        this.passages = passages;
        this.register = register;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private record Traveller(String number, String mrz, Direction counted) {}

    /** Half are foreigners with a visa for some entries, half citizens on a permit with an endorsement for some exits. */
    private void come() {
        for (int i = 0; i < TRAVELLERS; i++) {
            boolean foreign = i % 2 == 0;
            String number = foreign ? aNumber() : aPermitNumber();
            register.register(
                    List.of(
                            foreign
                                    ? Grants.aVisa(new Holder("FRA", number), 1 + i % 7)
                                    : Grants.anEndorsement(new Holder("CHN", number), 1 + i % 7)),
                    Grants.OFFICE);
            travellers.add(new Traveller(
                    number,
                    foreign ? aForeignPassport(number) : aTwoWayPermit(number),
                    foreign ? Direction.ENTRY : Direction.EXIT));
        }
    }

    @Test
    void the_books_are_right_whoever_works_on_the_same_travellers_at_once() throws Exception {
        clock.set(MORNING);
        come();
        var chance = new SplittableRandom(Proof.seed(SameTravellersTest.class));
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                var own = chance.split();
                working.add(clients.submit(() -> work(own)));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        assertThat(unexpected).as("answers that nobody promised").isEmpty();
        assertThat(turnedAway).as("a proof in which nobody met anybody").hasPositiveValue();
        nobody("has two open stays", """
                SELECT document_number FROM stays.stay
                WHERE ended_how IS NULL AND document_number = ANY (:numbers)
                GROUP BY issuer, document_number HAVING count(*) > 1
                """);
        nobody("was granted fewer uses than were used, or has another count than there are uses", """
                SELECT p.document_number FROM issuance.permission p
                WHERE p.document_number = ANY (:numbers)
                  AND (p.used + p.reserved > p.allowed
                       OR p.used <> (SELECT count(*) FROM issuance.use u WHERE u.permission = p.id AND u.state = 'COMMITTED')
                       OR p.reserved <> (SELECT count(*) FROM issuance.use u WHERE u.permission = p.id AND u.state = 'RESERVED'))
                """);
        nobody("used a permission by something else than an admission of the own", """
                SELECT p.document_number FROM issuance.permission p
                JOIN issuance.use u ON u.permission = p.id AND u.state = 'COMMITTED'
                LEFT JOIN inspection.inspection i ON i.id = u.id
                WHERE p.document_number = ANY (:numbers)
                  AND (i.outcome IS DISTINCT FROM 'ADMITTED' OR i.document_number <> p.document_number)
                """);
        nobody("was admitted by the software without a use, where a permission is counted", """
                SELECT i.document_number FROM inspection.inspection i
                WHERE i.document_number = ANY (:numbers) AND i.decided_by IS NULL AND i.outcome = 'ADMITTED'
                  AND i.inputs LIKE '%grant=%'
                  AND NOT EXISTS (SELECT FROM issuance.use u WHERE u.id = i.id AND u.state = 'COMMITTED')
                """);
        nobody("entered without a stay, or has a stay without an entry", """
                SELECT coalesce(i.document_number, s.document_number)
                FROM (SELECT * FROM inspection.inspection
                      WHERE document_number = ANY (:numbers) AND outcome = 'ADMITTED' AND direction = 'ENTRY'
                        AND nationality_group = 'FOREIGNER') i
                FULL JOIN (SELECT * FROM stays.stay WHERE document_number = ANY (:numbers)) s ON s.id = i.id
                WHERE i.id IS NULL OR s.id IS NULL
                """);
        nobody("ended two stays by one crossing", """
                SELECT document_number FROM stays.stay
                WHERE document_number = ANY (:numbers) AND ended_by IS NOT NULL
                GROUP BY document_number, ended_by HAVING count(*) > 1
                """);
        nobody("has steps with a gap, or one twice, or others than the version tells", """
                SELECT i.document_number FROM inspection.inspection i
                LEFT JOIN LATERAL (SELECT count(*) AS steps, min(number) AS first, max(number) AS last
                                   FROM inspection.step s WHERE s.inspection = i.id) s ON true
                WHERE i.document_number = ANY (:numbers) AND i.channel = 'DESK'
                  AND (s.steps <> i.version - 1 OR s.last <> i.version OR s.first <> 2)
                  AND i.version > 1
                """);
        nobody("was admitted twice, or refused and admitted, by one inspection", """
                SELECT i.document_number FROM inspection.inspection i JOIN inspection.step s ON s.inspection = i.id
                WHERE i.document_number = ANY (:numbers) AND s.kind IN ('Admit', 'ConfirmRefusal')
                GROUP BY i.id, i.document_number HAVING count(*) > 1
                """);
        nobody("passes two gates", """
                SELECT document_number FROM inspection.passage
                WHERE document_number = ANY (:numbers) AND state = 'RESERVED'
                GROUP BY issuer, document_number HAVING count(*) > 1
                """);
        nobody("passed a gate without a crossing, or crossed by a passage that ended otherwise", """
                SELECT i.document_number FROM inspection.passage p JOIN inspection.inspection i ON i.id = p.id
                WHERE i.document_number = ANY (:numbers) AND i.outcome = 'ADMITTED' AND i.decided_by IS NULL
                  AND p.state <> 'COMMITTED'
                """);
        assertThat(jdbc.sql("""
                        SELECT chain FROM audit.entry GROUP BY chain HAVING count(*) <> max(seq) - min(seq) + 1
                        """).query(Long.class).list())
                .as("chains of the audit with a gap")
                .isEmpty();
        assertThat(count("SELECT count(*) FROM inspection.inspection WHERE document_number = ANY (:numbers)"))
                .isPositive();
        assertThat(count("SELECT count(*) FROM stays.stay WHERE document_number = ANY (:numbers)"))
                .isPositive();
    }

    private void nobody(String what, String question) {
        assertThat(jdbc.sql(question)
                        .param("numbers", numbers())
                        .query(String.class)
                        .list())
                .as("who %s", what)
                .isEmpty();
    }

    private long count(String question) {
        return jdbc.sql(question).param("numbers", numbers()).query(Long.class).single();
    }

    private String[] numbers() {
        return travellers.stream().map(Traveller::number).toArray(String[]::new);
    }

    private void work(SplittableRandom chance) {
        while (done.getAndIncrement() < TRANSACTIONS) {
            int who = chance.nextInt(TRAVELLERS);
            try {
                transact(who, chance);
            } catch (InspectionProblem problem) {
                turnedAway.incrementAndGet();
            } catch (RuntimeException e) {
                unexpected.add(e.toString());
            }
        }
    }

    private void transact(int who, SplittableRandom chance) {
        Traveller traveller = travellers.get(who);
        Direction direction = chance.nextInt(3) > 0 ? traveller.counted() : other(traveller.counted());
        switch (chance.nextInt(8)) {
            case 0, 1 -> {
                InspectionView opened = inspections.open(
                        new Arrival(PUDONG, direction, Channel.DESK, traveller.mrz()), key(chance, who), OFFICER_LI);
                lastOf.put(who, opened.id());
            }
            case 2, 3, 4 -> decide(who, chance);
            case 5 ->
                inspections.open(
                        new Arrival(PUDONG, direction, Channel.E_CHANNEL, traveller.mrz()), key(chance, who), GATE);
            case 6 ->
                passageOf.put(
                        who,
                        passages.reserve(
                                        new Arrival(PUDONG, direction, Channel.E_CHANNEL, traveller.mrz()),
                                        new LaneCode("E0" + chance.nextInt(4)),
                                        key(chance, who),
                                        GATE)
                                .id());
            default -> {
                InspectionId passage = passageOf.get(who);
                if (passage != null && chance.nextInt(4) > 0) {
                    passages.commit(passage, GATE);
                } else if (passage != null) {
                    passages.rollBack(passage, RollBackReason.NOBODY_PASSED, GATE);
                }
            }
        }
    }

    /** Now and then a key that somebody else sends at the same time. */
    private static IdempotencyKey key(SplittableRandom chance, int who) {
        return chance.nextInt(4) == 0 ? new IdempotencyKey("same " + MORNING + who + ' ' + chance.nextInt(40)) : aKey();
    }

    private static Direction other(Direction direction) {
        return direction == Direction.ENTRY ? Direction.EXIT : Direction.ENTRY;
    }

    private void decide(int who, SplittableRandom chance) {
        InspectionId id = lastOf.get(who);
        if (id == null) {
            return;
        }
        Actor officer = OFFICERS.get(chance.nextInt(OFFICERS.size()));
        InspectionView seen = inspections.get(id, officer, "TEST");
        Decision decision = switch (chance.nextInt(8)) {
            case 0 -> new Decision.SendToSecondLine("to be looked at");
            case 1 -> new Decision.ProposeRefusal(LegalGround.NO_VALID_DOCUMENT, "a page is missing");
            case 2 -> new Decision.ConfirmRefusal();
            case 3 -> new Decision.ReturnRefusal("look again");
            case 4 -> new Decision.Admit(Optional.empty(), "looked at");
            default -> new Decision.Admit(Optional.empty(), "");
        };
        inspections.decide(id, decision, seen.version(), officer);
    }
}

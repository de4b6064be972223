package org.gatehouse.inspection.repeating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.repeating.SignedIn.with;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.testing.Proof;
import org.gatehouse.testing.ServedHouse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forms of the desk's own pages are sent again: by a double click, by the way back, by a reload, out of two tabs, by somebody who
 * recorded them. A traveller is opened once and decided once.
 */
@ServedHouse
class FormsSentAgainTest {

    /** Forms sent, all repetitions counted. */
    private static final int SENT = Proof.size(400, 100_000);

    private static final int CLERKS = 8;
    private static final int SEE_OTHER = 302;
    private static final int CONFLICT = 409;

    private final JdbcClient jdbc;
    private final int port;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger travellers = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();

    FormsSentAgainTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_form_that_is_sent_again_does_nothing_again() throws Exception {
        var chance = new SplittableRandom(Proof.seed(FormsSentAgainTest.class));
        try (var officer = new SignedIn(port, "officer.wang");
                var clerks = Executors.newFixedThreadPool(CLERKS);
                var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                var own = chance.split();
                working.add(clerks.submit(() -> {
                    while (sent.get() < SENT) {
                        traveller(officer, own, tabs);
                    }
                    return null;
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(turnedAway).as("decisions that came again").hasPositiveValue();
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM inspection.inspection
                        WHERE document_number LIKE 'QXF%' AND outcome = 'ADMITTED'
                        """).query(Integer.class).single())
                .as("crossings, one for each traveller")
                .isEqualTo(travellers.get());
        assertThat(count("""
                        SELECT document_number FROM inspection.inspection
                        WHERE document_number LIKE 'QXF%' GROUP BY document_number HAVING count(*) > 1
                        """)).as("travellers who are there twice").isEmpty();
        assertThat(count("""
                        SELECT i.document_number FROM inspection.inspection i
                        WHERE i.document_number LIKE 'QXF%'
                          AND (SELECT count(*) FROM inspection.step s WHERE s.inspection = i.id) <> 1
                        """))
                .as("travellers who were decided more than once, or never")
                .isEmpty();
        assertThat(count("""
                        SELECT record FROM audit.entry WHERE action IN ('CREATE', 'DECIDE')
                          AND record IN (SELECT 'inspection/inspection/' || id FROM inspection.inspection
                                         WHERE document_number LIKE 'QXF%')
                        GROUP BY record, action HAVING count(*) > 1
                        """)).as("crossings that the audit has twice").isEmpty();
    }

    private List<String> count(String question) {
        return jdbc.sql(question).query(String.class).list();
    }

    private void traveller(SignedIn officer, SplittableRandom chance, ExecutorService tabs) throws Exception {
        String number = "QXF%06d".formatted(travellers.incrementAndGet());
        Map<String, String> scan =
                with(officer.page("/desk?direction=EXIT"), "direction", "EXIT", "mrz", aCitizensPassport(number));
        List<HttpResponse<String>> opened = many(() -> officer.post("/desk/inspections", scan), chance, tabs);
        String page = null;
        for (var answer : opened) {
            String location = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() == SEE_OTHER && location.contains("/desk/inspections/")) {
                String to = location.substring(location.indexOf("/desk/"));
                if (page != null && !page.equals(to)) {
                    unexpected.add("two pages for one form: " + page + " and " + to);
                }
                page = to;
            } else if (answer.statusCode() != CONFLICT) {
                unexpected.add("scan: " + answer.statusCode());
            }
        }
        if (page == null) {
            unexpected.add("nobody got to the page");
            return;
        }
        Map<String, String> admit = with(officer.page(page), "decision", "ADMIT", "version", "1");
        String decision = page + "/decision";
        List<HttpResponse<String>> decided = many(() -> officer.post(decision, admit), chance, tabs);
        long made = decided.stream()
                .filter(answer -> answer.statusCode() == SEE_OTHER)
                .count();
        long late = decided.stream()
                .filter(answer -> answer.statusCode() == CONFLICT)
                .count();
        turnedAway.addAndGet((int) late);
        if (made != 1 || made + late != decided.size()) {
            unexpected.add("decided " + made + " times, of " + decided.size() + " answers " + late + " were late");
        }
        // the way back, and the forms once more
        officer.get(page);
        var again = officer.post("/desk/inspections", scan);
        if (!again.headers().firstValue("Location").orElse("").endsWith(page)) {
            unexpected.add(
                    "the form that was sent again led to " + again.headers().firstValue("Location"));
        }
        if (officer.post(decision, admit).statusCode() != CONFLICT) {
            unexpected.add("a decision was made again");
        }
        sent.addAndGet(opened.size() + decided.size() + 2);
    }

    /** At once, as out of tabs, or one after the other, as by impatient fingers. */
    private static List<HttpResponse<String>> many(
            Callable<HttpResponse<String>> send, SplittableRandom chance, ExecutorService tabs) throws Exception {
        int times = 2 + chance.nextInt(3);
        List<HttpResponse<String>> answers = new ArrayList<>();
        if (chance.nextBoolean()) {
            for (int i = 0; i < times; i++) {
                answers.add(send.call());
            }
            return answers;
        }
        List<Callable<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(send);
        }
        for (var one : tabs.invokeAll(all)) {
            answers.add(one.get());
        }
        return answers;
    }
}

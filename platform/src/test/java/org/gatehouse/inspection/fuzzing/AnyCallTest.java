package org.gatehouse.inspection.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Role;
import org.gatehouse.testing.As;
import org.gatehouse.testing.Proof;
import org.gatehouse.testing.RealPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Anybody calls any route with anything: nobody, programs of each kind, the house itself, officers of every role. No call breaks
 * the house, and whatever was decided against a traveller then was decided by people: with a ground, in their words, by two where
 * it takes two, each having opened the evidence. In a house of its own, since such callers leave it in disorder.
 */
@SpringBootTest(classes = GatehouseApplication.class, properties = "spring.application.name=gatehouse-in-disorder")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = RealPostgres.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class AnyCallTest {

    private static final int CALLS = Proof.size(1_600, 100_000);
    private static final String PORT = "CNPVG";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int KNOWN_MAX = 60;

    private final List<Call> calls = new ArrayList<>();
    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AnyValue any;
    private final Deque<String> known = new ConcurrentLinkedDeque<>();
    private final Map<String, Actor> callers = AnyCaller.all(PORT);
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    /** The version that the last caller was shown. */
    private String seen = "";

    private record Call(HttpMethod method, String path, HandlerMethod handler) {}

    AnyCallTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping router,
            MockMvc mvc,
            JdbcClient jdbc,
            JsonMapper json) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.json = json;
        this.any = new AnyValue(new SplittableRandom(Proof.seed(AnyCallTest.class)));
        router.getHandlerMethods().forEach(this::add);
        calls.sort(Comparator.comparing(Call::path)
                .thenComparing(call -> call.method().name()));
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        if (!handler.getBeanType().getPackageName().startsWith("org.gatehouse")) {
            return;
        }
        for (String path : mapping.getPatternValues()) {
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty()) {
                calls.add(new Call(HttpMethod.GET, path, handler));
            }
            methods.forEach(method -> calls.add(new Call(method.asHttpMethod(), path, handler)));
        }
    }

    @Test
    void whatever_is_called_people_alone_decide_against_a_traveller_and_the_house_stays_up() throws Exception {
        List<Call> decisions =
                calls.stream().filter(call -> call.path().endsWith("/decision")).toList();
        List<Call> openings = calls.stream()
                .filter(call -> call.method() == HttpMethod.POST
                        && (call.path().endsWith("/inspections") || call.path().endsWith("/without-document")))
                .toList();
        List<Call> looks = calls.stream()
                .filter(call -> call.path().equals("/api/inspections/{id}"))
                .toList();
        var deciders = new LinkedHashMap<>(callers);
        deciders.values().removeIf(who -> !who.may(Permission.DESK_INSPECT) && !who.may(Permission.REFUSAL_CONFIRM));
        refusedAsTheLawWants();
        for (int i = 0; i < CALLS; i++) {
            switch (i % 8) {
                case 0, 1 -> call(any.of(openings));
                case 2, 3 -> {
                    // who decides has mostly looked; and a traveller is not forgotten after one decision
                    var who = any.oneIn(3)
                            ? any.of(List.copyOf(callers.entrySet()))
                            : any.of(List.copyOf(deciders.entrySet()));
                    String id = any.oneIn(2) || known.isEmpty() ? id() : known.getFirst();
                    call(any.of(looks), who, id);
                    call(any.of(decisions), who, id);
                    seen = "";
                }
                default -> call(any.of(calls));
            }
        }
        System.out.println("AnyCallTest: answers " + answers);
        System.out.println("AnyCallTest: refusals "
                + jdbc.sql("SELECT count(*) FROM inspection.step WHERE kind = 'ConfirmRefusal'")
                        .query(Long.class)
                        .single());
        assertThat(broken).as("calls that broke the house").isEmpty();
        assertThat(answers).as("calls that got through").containsKeys(200, 201, 302, 403, 404);

        String[] people = callers.values().stream()
                .filter(Actor::isPerson)
                .map(who -> who.id().toString())
                .toArray(String[]::new);
        assertThat(count("SELECT count(*) FROM inspection.inspection WHERE outcome = 'REFUSED'", people))
                .as("refusals, without which this proves nothing")
                .isPositive();
        nothing(
                "decided against a traveller by somebody who is no officer, or unsigned, without ground or words",
                """
                SELECT count(*) FROM inspection.inspection
                WHERE (outcome IN ('REFUSED', 'HANDED_OVER') OR status = 'REFUSAL_PROPOSED')
                  AND (decided_by IS NULL OR decided_by::text <> ALL (:people)
                       OR coalesce(ground, case_ground) IS NULL OR words IS NULL OR btrim(words) = '')
                """,
                people);
        nothing("refused by one, or without a second officer", """
                SELECT count(*) FROM inspection.inspection
                WHERE outcome = 'REFUSED'
                  AND (confirmed_by IS NULL OR confirmed_by = decided_by OR confirmed_by::text <> ALL (:people))
                """, people);
        nothing("refused by who had not opened the evidence", """
                SELECT count(*) FROM inspection.inspection i
                WHERE outcome = 'REFUSED'
                  AND (SELECT count(*) FROM inspection.evidence_opening e
                       WHERE e.inspection = i.id AND e.officer IN (i.decided_by, i.confirmed_by)) <> 2
                """, people);
        nothing("a step against a traveller by a program", """
                SELECT count(*) FROM inspection.step
                WHERE kind IN ('ProposeRefusal', 'ConfirmRefusal', 'HandOver') AND by_officer::text <> ALL (:people)
                """, people);
        nothing("a decision against a traveller that the audit has of nobody signed in", """
                SELECT count(*) FROM inspection.step s
                WHERE kind IN ('ProposeRefusal', 'ConfirmRefusal', 'HandOver')
                  AND NOT EXISTS (
                      SELECT FROM audit.entry a
                      WHERE a.record = 'inspection/inspection/' || s.inspection AND a.action = 'DECIDE'
                        AND a.actor = 'officer:' || s.by_officer AND a.justification = s.kind)
                """, people);
        nothing(
                "a claim of citizenship that a program recorded or answered, or that one officer answered alone",
                """
                SELECT count(*) FROM inspection.inspection
                WHERE claim_state IS NOT NULL
                  AND (claim_by::text <> ALL (:people) OR claim_answered_by::text <> ALL (:people)
                       OR claim_answered_by = claim_by)
                """,
                people);
        assertThat(count("SELECT count(*) FROM inspection.inspection WHERE claim_state IS NOT NULL", people))
                .as("claims of citizenship")
                .isPositive();
        nothing("a stay confirmed as irregular by a program", """
                SELECT count(*) FROM stays.conclusion
                WHERE outcome = 'CONFIRMED' AND concluded_by::text <> ALL (:people)
                """, people);
        nothing("a claim of protection that was passed over", """
                SELECT count(*) FROM inspection.inspection
                WHERE outcome IN ('REFUSED', 'HANDED_OVER') AND protection IS NOT NULL AND protection <> 'ENDED'
                """, people);
    }

    /** One refusal by two officers who looked, so that there is one to be judged, whatever else is called. */
    private void refusedAsTheLawWants() throws Exception {
        var officer = As.actor(Objects.requireNonNull(callers.get(Role.INSPECTION_OFFICER.name())));
        var commander = As.actor(Objects.requireNonNull(callers.get(Role.SHIFT_COMMANDER.name())));
        var opened = mvc.perform(MockMvcRequestBuilders.post("/api/inspections")
                        .with(officer)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "port", PORT, "direction", "ENTRY", "mrz", aPassport("FRA", aNumber(), "211231")))))
                .andReturn()
                .getResponse();
        String path = Objects.requireNonNull(opened.getHeader("Location"));
        decided(
                officer,
                path,
                "1",
                Map.of("decision", "PROPOSE_REFUSAL", "ground", "NO_VALID_DOCUMENT", "words", "The passport expired."));
        decided(commander, path, "2", Map.of("decision", "CONFIRM_REFUSAL"));
    }

    private void decided(RequestPostProcessor who, String path, String version, Map<String, String> decision)
            throws Exception {
        mvc.perform(MockMvcRequestBuilders.get(path).with(who));
        assertThat(mvc.perform(MockMvcRequestBuilders.post(path + "/decision")
                                .with(who)
                                .header("If-Match", '"' + version + '"')
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json.writeValueAsString(decision)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private void nothing(String what, String question, String[] people) {
        assertThat(count(question, people)).as(what).isZero();
    }

    private long count(String question, String[] people) {
        return jdbc.sql(question).param("people", people).query(Long.class).single();
    }

    private String id() {
        return known.isEmpty() || any.oneIn(12) ? UUID.randomUUID().toString() : any.of(List.copyOf(known));
    }

    /** Mostly one of those whom the route names. */
    private Map.Entry<String, Actor> caller(Call call) {
        var permitted = call.handler().getMethodAnnotation(Permitted.class);
        var named = callers.entrySet().stream()
                .filter(who -> permitted == null || who.getValue().may(permitted.value()))
                .toList();
        return named.isEmpty() || any.oneIn(3) ? any.of(List.copyOf(callers.entrySet())) : any.of(named);
    }

    private void call(Call call) throws Exception {
        call(call, any.oneIn(12) ? null : caller(call), id());
    }

    private void call(Call call, Map.@Nullable Entry<String, Actor> who, String id) throws Exception {
        any.nextCaller();
        String path = call.path().replaceAll("\\{id[^}]*}", id).replaceAll("\\{[^}]*}", "some-thing");
        var files = Arrays.stream(call.handler().getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class
                        || parameter.getGenericParameterType().getTypeName().contains("MultipartFile"));
        AbstractMockHttpServletRequestBuilder<?> request = files
                ? MockMvcRequestBuilders.multipart(call.method(), path)
                        .file(new MockMultipartFile(
                                "file",
                                "any.bin",
                                "application/octet-stream",
                                any.odd().getBytes()))
                : MockMvcRequestBuilders.request(call.method(), URI.create(path));
        fill(request, call);
        RequestPostProcessor caller = who == null ? plain -> plain : As.actor(who.getValue());
        request.with(caller);
        if (!any.oneIn(20)) {
            request.with(csrf());
        }
        request.header("Accept-Language", any.of(List.of("en", "zh", "xx")));
        int status;
        String why = "";
        try {
            var answer = mvc.perform(request).andReturn().getResponse();
            status = answer.getStatus();
            seen = Objects.requireNonNullElse(answer.getHeader("ETag"), seen);
            remember(answer.getHeader("Location"));
            remember(answer.getRedirectedUrl());
        } catch (Exception e) {
            status = 500;
            why = " " + root(e);
        }
        answers.merge(status, 1, Integer::sum);
        if (status >= 500) {
            broken.add(
                    status + " " + call.method() + " " + path + " by " + (who == null ? "nobody" : who.getKey()) + why);
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void remember(@Nullable String location) {
        if (location != null && location.contains("/inspections/")) {
            ID.matcher(location).results().forEach(found -> known.addFirst(found.group()));
            while (known.size() > KNOWN_MAX) {
                known.removeLast();
            }
        }
    }

    private void fill(AbstractMockHttpServletRequestBuilder<?> request, Call call) {
        if (any.oneIn(3) || call.path().startsWith("/api/")) {
            request.header(
                    "Idempotency-Key",
                    any.wrong() ? any.text("key") : UUID.randomUUID().toString());
            request.header(
                    "If-Match",
                    !seen.isEmpty() && !any.wrong()
                            ? seen
                            : any.wrong() ? any.text("words") : '"' + any.of(List.of("1", "2", "3")) + '"');
        }
        for (var parameter : call.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                Object body = any.value("body", parameter.getGenericParameterType(), 0);
                request.contentType(MediaType.APPLICATION_JSON)
                        .content(any.wrong() ? any.odd() : json.writeValueAsString(body));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()) {
                for (var field : parameter.getParameterType().getRecordComponents()) {
                    if (!any.wrong()) {
                        request.param(field.getName(), any.text(field.getName()));
                    }
                }
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                String name = parameter.getParameterName();
                if (name != null && !any.wrong()) {
                    request.param(name, any.text(name));
                }
            }
        }
    }
}

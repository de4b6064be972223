package org.gatehouse.warning.api;

import static org.gatehouse.warning.Analysts.QIN;
import static org.gatehouse.warning.Analysts.TANG;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.warning.Analysts;
import org.gatehouse.warning.Indicators.Words;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.Opinion;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.Warnings;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What programs read of early warning; there is nothing that they do. */
@HouseTest
class WarningApiTest {

    private static final String PORT = "CNZSN";
    private static final RequestPostProcessor PROGRAM =
            As.client("warning-reader", Permission.WARNING_READ, Permission.SIGNAL_READ);

    private final MockMvc mvc;
    private final Signals signals;
    private final Warnings warnings;
    private final JdbcClient jdbc;
    private final SettableClock clock;

    WarningApiTest(MockMvc mvc, Signals signals, Warnings warnings, JdbcClient jdbc, SettableClock clock) {
        this.mvc = mvc;
        this.signals = signals;
        this.warnings = warnings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private ResultActions read(String path) throws Exception {
        return mvc.perform(get(path).with(PROGRAM).accept("application/json").header("Accept-Language", "en"));
    }

    @Test
    void a_signal_is_read_without_what_its_first_analyst_said() throws Exception {
        SignalId id = Analysts.queueOverload(jdbc, PORT, clock.instant());
        signals.assess(id, Opinion.REAL, "Six hundred.", 1, TANG);
        read("/api/warnings/signals/" + id)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.state").value("HALF_ASSESSED"))
                .andExpect(jsonPath("$.assessments[0].number").value(1))
                .andExpect(jsonPath("$.assessments[0].opinion").doesNotExist())
                .andExpect(jsonPath("$.assessments[0].words").doesNotExist());
        signals.assess(id, Opinion.REAL, "Seen.", 2, QIN);
        read("/api/warnings/signals/" + id)
                .andExpect(jsonPath("$.assessments[0].opinion").value("REAL"));
        read("/api/warnings/signals?indicator=QUEUE_OVERLOAD&port=" + PORT + "&limit=1")
                .andExpect(jsonPath("$.rows.length()").value(1))
                .andExpect(jsonPath("$.rows[0].sentence").isNotEmpty());
    }

    @Test
    void a_warning_is_read_with_its_addressees_and_tasks() throws Exception {
        SignalId id = Analysts.queueOverload(jdbc, PORT, clock.instant());
        signals.assess(id, Opinion.REAL, "Seen.", 1, TANG);
        signals.assess(id, Opinion.REAL, "Seen.", 2, QIN);
        var to = new Warning.To(new PortCode(PORT), Unit.DESK);
        Warning warning = warnings.issue(
                id,
                new Warnings.Issue(
                        Level.BLUE,
                        Set.of(to),
                        new Words("Help.", "支援。"),
                        Optional.empty(),
                        clock.instant().plus(Duration.ofHours(1))),
                3,
                As.commanderAt(PORT));
        warnings.assign(
                warning.id(),
                new Warnings.Assignment(to, "Open desk 7.", clock.instant().plus(Duration.ofMinutes(30))),
                As.commanderAt(PORT));
        read("/api/warnings/" + warning.id())
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.level").value("BLUE"))
                .andExpect(jsonPath("$.adviceZh").value("支援。"))
                .andExpect(jsonPath("$.addressees[0].unit").value("DESK"))
                .andExpect(jsonPath("$.addressees[0].acknowledgedAt").doesNotExist())
                .andExpect(jsonPath("$.tasks[0].words").value("Open desk 7."));
        read("/api/warnings?inForce=true&port=" + PORT)
                .andExpect(jsonPath("$.rows[*].id", hasItem(warning.id().toString())));
    }

    @Test
    void indicators_are_read_with_their_thresholds_and_what_is_not_there_is_a_problem() throws Exception {
        read("/api/warnings/indicators")
                .andExpect(jsonPath("$.length()").value(5))
                .andExpect(jsonPath("$[0].threshold.WAITING").isNumber());
        read("/api/warnings/" + UUID.randomUUID())
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/warning/no-such-warning"));
        read("/api/warnings/signals?state=NONE")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/warning/state-unknown"));
        mvc.perform(get("/api/warnings").with(As.client("warning-none", Permission.STATISTICS_READ)))
                .andExpect(status().isForbidden());
    }
}

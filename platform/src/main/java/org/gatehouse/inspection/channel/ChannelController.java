package org.gatehouse.inspection.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.LaneState;
import org.gatehouse.inspection.Lanes;
import org.gatehouse.inspection.Lanes.Lane;
import org.gatehouse.inspection.Lanes.Moment;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of whoever watches the e-channels of a port. It names nobody, so that it may stand on a screen in the hall. */
@Controller
class ChannelController {

    private final Lanes lanes;
    private final Ports ports;
    private final Wording wording;

    ChannelController(Lanes lanes, Ports ports, Wording wording) {
        this.lanes = lanes;
        this.ports = ports;
        this.wording = wording;
    }

    record PortChoice(String code, String name, boolean chosen) {}

    /** @param seconds since the traveller may pass */
    record Passing(String direction, long seconds) {}

    /** @param id of the inspection, which the second line opens */
    record Referral(String id, String direction, String at) {}

    /**
     * A lane as the page shows it.
     *
     * @param colour of its state, as the style sheet names it
     * @param since on the clock of the port; empty when the gate never told anything
     */
    record ShownLane(
            String name,
            LaneState state,
            String colour,
            String since,
            String code,
            Optional<Passing> passing,
            Optional<Referral> referral,
            Lanes.Today today,
            boolean overdue) {}

    @GetMapping("/channel")
    @Permitted(value = Permission.CHANNEL_ATTEND, purpose = Purpose.BORDER_INSPECTION)
    String channel(@RequestParam(required = false) @Nullable String port, Actor actor, Locale locale, Model model) {
        Optional<PortCode> chosen = actor.port()
                .or(() -> Optional.ofNullable(port).filter(PortCode::hasForm).map(PortCode::new))
                .filter(code -> ports.find(code).isPresent());
        model.addAttribute("ports", actor.port().isPresent() ? List.of() : choices(chosen, locale));
        model.addAttribute("portCode", chosen.map(PortCode::value).orElse(""));
        model.addAttribute("mayOpen", actor.may(Permission.CROSSING_READ));
        chosen.ifPresent(code -> {
            Lanes.Board board = lanes.board(code, actor);
            ZoneId zone = wording.zone(code);
            model.addAttribute("portName", wording.port(code, locale));
            model.addAttribute("at", Wording.second(board.at(), zone));
            model.addAttribute(
                    "lanes",
                    board.lanes().stream()
                            .map(lane -> shown(lane, board.at(), zone))
                            .toList());
        });
        return "inspection/channel";
    }

    private List<PortChoice> choices(Optional<PortCode> chosen, Locale locale) {
        return ports.all().stream()
                .map(port -> new PortChoice(
                        port.code().value(),
                        Wording.chinese(locale) ? port.nameZh() : port.nameEn(),
                        chosen.filter(port.code()::equals).isPresent()))
                .toList();
    }

    private static ShownLane shown(Lane lane, Instant now, ZoneId zone) {
        return new ShownLane(
                lane.lane().value(),
                lane.state(),
                switch (lane.state()) {
                    case IN_SERVICE -> "green";
                    case DOOR_OPEN -> "blue";
                    case FAULT -> "red";
                    case OUT_OF_SERVICE -> "grey";
                },
                lane.since().map(since -> Wording.minute(since, zone)).orElse(""),
                lane.code(),
                lane.passing()
                        .map(passing -> new Passing(
                                passing.direction().name(),
                                Duration.between(passing.at(), now).toSeconds())),
                lane.lastReferral().map(referral -> referral(referral, zone)),
                lane.today(),
                lane.overdue());
    }

    private static Referral referral(Moment last, ZoneId zone) {
        return new Referral(last.id().toString(), last.direction().name(), Wording.minute(last.at(), zone));
    }
}

package org.gatehouse.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.Circumstances.Onward;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.stays.Stay;

/**
 * What an assessment knew beside the document, the place and the time; stored with it, so that the same question can be
 * asked again in years.
 *
 * @param stay the open stay of then
 * @param grant the registered permission of which an admission makes one use; empty when it is not of the register, or could not
 *     be used
 * @param enrolled whether the document was enrolled for e-channels; asked at an e-channel only
 * @param past earlier stays that rules gave; asked only where a rule in force counts them
 */
public record Inputs(
        Optional<OpenStay> stay, Circumstances circumstances, Optional<UUID> grant, boolean enrolled, List<Past> past) {

    /** @param lastDay empty when nothing limits it */
    public record OpenStay(LocalDate entryDay, Optional<LocalDate> lastDay) {}

    /**
     * An earlier stay, in civil days of the ports.
     *
     * @param rule key of the rule that gave it, whatever its version
     */
    public record Past(String rule, LocalDate entry, LocalDate exit) {}

    public static final Inputs NONE =
            new Inputs(Optional.empty(), Circumstances.UNKNOWN, Optional.empty(), false, List.of());

    public Inputs {
        past = List.copyOf(past);
    }

    /** Where no rule counts earlier stays. */
    public Inputs(Optional<OpenStay> stay, Circumstances circumstances, Optional<UUID> grant, boolean enrolled) {
        this(stay, circumstances, grant, enrolled, List.of());
    }

    /** The same with earlier stays. */
    public Inputs after(List<Past> stays) {
        return stays.isEmpty() ? this : new Inputs(stay, circumstances, grant, enrolled, stays);
    }

    public static Inputs of(Optional<Stay> open, Circumstances circumstances) {
        return of(open, circumstances, Optional.empty(), false);
    }

    /** With what the house's own registers say. */
    public static Inputs of(Optional<Stay> open, Circumstances circumstances, Optional<UUID> grant, boolean enrolled) {
        return open.isEmpty() && grant.isEmpty() && !enrolled && circumstances.equals(Circumstances.UNKNOWN)
                ? NONE
                : new Inputs(
                        open.map(stay -> new OpenStay(stay.entryDay(), stay.lawfulUntil())),
                        circumstances,
                        grant,
                        enrolled);
    }

    /** One line of letters, digits and signs; empty when nothing was known. */
    public String text() {
        if (equals(NONE)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        stay.ifPresent(open -> parts.add("stay=" + open.entryDay() + ':' + day(open.lastDay())));
        circumstances.crew().ifPresent(is -> parts.add("crew=" + is));
        circumstances.accompanied().ifPresent(is -> parts.add("accompanied=" + is));
        circumstances.onward().ifPresent(onward -> parts.add("onward=" + onward.hours() + ':' + onward.state()));
        circumstances
                .permission()
                .ifPresent(one -> parts.add("permission=" + one.kind() + ':' + one.letter() + ':' + one.usesLeft() + ':'
                        + day(one.lastDay()) + ':' + one.stayDays() + ':' + one.validHere()));
        grant.ifPresent(id -> parts.add("grant=" + id));
        if (enrolled) {
            parts.add("enrolled=true");
        }
        past.forEach(one -> parts.add("past=" + one.rule() + ':' + one.entry() + ':' + one.exit()));
        return String.join(";", parts);
    }

    /** What {@link #text} wrote. */
    public static Inputs parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Optional<OpenStay> stay = Optional.empty();
        Optional<Boolean> crew = Optional.empty();
        Optional<Boolean> accompanied = Optional.empty();
        Optional<Onward> onward = Optional.empty();
        Optional<Permission> permission = Optional.empty();
        Optional<UUID> grant = Optional.empty();
        boolean enrolled = false;
        List<Past> past = new ArrayList<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            String value = part.substring(equals + 1);
            String[] pieces = value.split(":", -1);
            switch (part.substring(0, equals)) {
                case "stay" -> stay = Optional.of(new OpenStay(LocalDate.parse(pieces[0]), day(pieces[1])));
                case "crew" -> crew = Optional.of(Boolean.valueOf(value));
                case "accompanied" -> accompanied = Optional.of(Boolean.valueOf(value));
                case "onward" -> onward = Optional.of(new Onward(Integer.parseInt(pieces[0]), pieces[1]));
                case "permission" ->
                    permission = Optional.of(new Permission(
                            Permission.Kind.valueOf(pieces[0]),
                            pieces[1],
                            Integer.parseInt(pieces[2]),
                            day(pieces[3]),
                            Integer.parseInt(pieces[4]),
                            Boolean.parseBoolean(pieces[5])));
                case "grant" -> grant = Optional.of(UUID.fromString(value));
                case "enrolled" -> enrolled = Boolean.parseBoolean(value);
                case "past" -> past.add(new Past(pieces[0], LocalDate.parse(pieces[1]), LocalDate.parse(pieces[2])));
                default -> throw new IllegalArgumentException("not an input: " + part);
            }
        }
        return new Inputs(stay, new Circumstances(crew, accompanied, onward, permission), grant, enrolled, past);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}

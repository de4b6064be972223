package org.gatehouse.inspection.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Inputs.Past;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.retention.ErasedMonth;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earlier stays of a traveller on the same document, each with the rule that gave it: a stay has the identifier of its entry. */
@Component
class PastStays {

    private static final int NEVER_ERASED_DAYS = 365;

    private final Stays stays;
    private final JdbcClient jdbc;
    private final ErasedMonths erased;

    PastStays(Stays stays, JdbcClient jdbc, ErasedMonths erased) {
        this.stays = stays;
        this.jdbc = jdbc;
        this.erased = erased;
    }

    /**
     * Those that ended on the day or later, on whose ground a rule gave them.
     *
     * @param meanwhile what the batch has recorded before
     */
    List<Past> of(Bearer bearer, LocalDate since, Meanwhile meanwhile) {
        List<Stay> ended = new ArrayList<>(stays.ended(bearer, since));
        ended.addAll(meanwhile.ended(bearer));
        if (ended.isEmpty()) {
            return List.of();
        }
        Map<UUID, RuleRef> grounds = grounds(ended);
        grounds.putAll(meanwhile.grounds());
        return ended.stream()
                .flatMap(stay -> Optional.ofNullable(grounds.get(stay.id().value()))
                        .map(rule -> new Past(
                                rule.key(),
                                stay.entryDay(),
                                stay.ended().orElseThrow().day()))
                        .stream())
                .toList();
    }

    /**
     * Whether stays that ended on the day or later may have been erased; then the last month that was.
     *
     * @param days from the day to today: what is younger than a year no rule of retention lets go
     */
    Optional<YearMonth> erased(LocalDate since, int days) {
        return days < NEVER_ERASED_DAYS
                ? Optional.empty()
                : erased.of(since).flatMap(_ -> erased.last()).map(ErasedMonth::month);
    }

    private Map<UUID, RuleRef> grounds(List<Stay> ended) {
        Map<UUID, RuleRef> grounds = new HashMap<>();
        jdbc.sql("SELECT id, findings FROM inspection.inspection WHERE id = ANY (:entries)")
                .param("entries", ended.stream().map(stay -> stay.id().value()).toArray(UUID[]::new))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return ground((String[]) row.getArray("findings").getArray())
                            .map(rule -> Map.entry(id, rule));
                })
                .list()
                .forEach(found -> found.ifPresent(entry -> grounds.put(entry.getKey(), entry.getValue())));
        return grounds;
    }

    private static Optional<RuleRef> ground(String[] findings) {
        return RuleFindings.ground(Arrays.stream(findings).map(Finding::ofCode).toList());
    }
}

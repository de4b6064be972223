package org.gatehouse.statistics.pages;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.inspection.facts.WaitingFact.Queue;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.pages.QueueStore.Waiting;
import org.gatehouse.statistics.wording.SaidFigure;
import org.springframework.stereotype.Component;

/** How many wait now, and how long: a tile a queue and a row a port, every number already in words. */
@Component
class QueueBoard {

    private final QueueStore store;
    private final Ports ports;
    private final Clock clock;

    QueueBoard(QueueStore store, Ports ports, Clock clock) {
        this.store = store;
        this.ports = ports;
        this.clock = clock;
    }

    /** @param oldest minutes that the longest has waited; empty where nobody waits */
    record Tile(Queue queue, String travellers, Optional<String> oldest) {}

    /** @param travellers in the order of {@link Queue} */
    record Row(String port, List<String> travellers, String oldest) {}

    /** @param rows ports where somebody waits, longest first */
    record Board(List<Tile> tiles, List<Row> rows) {}

    Board now(Language language) {
        List<Waiting> waiting = store.now();
        Instant now = clock.instant();
        return new Board(
                Stream.of(Queue.values())
                        .map(queue -> tile(queue, waiting, now))
                        .toList(),
                waiting.stream().collect(Collectors.groupingBy(Waiting::port)).entrySet().stream()
                        .sorted(Map.Entry.<PortCode, List<Waiting>>comparingByValue(
                                        Comparator.comparing(QueueBoard::longest))
                                .thenComparing(entry -> entry.getKey().value()))
                        .map(entry -> row(entry.getKey(), entry.getValue(), now, language))
                        .toList());
    }

    private static Tile tile(Queue queue, List<Waiting> all, Instant now) {
        List<Waiting> here = all.stream().filter(one -> one.queue() == queue).toList();
        return new Tile(
                queue, travellers(here), here.isEmpty() ? Optional.empty() : Optional.of(minutes(longest(here), now)));
    }

    private Row row(PortCode code, List<Waiting> here, Instant now, Language language) {
        return new Row(
                ports.find(code).map(port -> name(port, language)).orElse(code.value()),
                Stream.of(Queue.values())
                        .map(queue -> travellers(here.stream()
                                .filter(one -> one.queue() == queue)
                                .toList()))
                        .toList(),
                minutes(longest(here), now));
    }

    private static String name(Port port, Language language) {
        return switch (language) {
            case EN -> port.nameEn();
            case ZH -> port.nameZh();
        };
    }

    private static Instant longest(List<Waiting> here) {
        return here.stream().map(Waiting::since).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static String travellers(List<Waiting> here) {
        return SaidFigure.grouped(
                BigDecimal.valueOf(here.stream().mapToLong(Waiting::travellers).sum()));
    }

    /** Never less than none: a clock may lie behind that of the node that took the document. */
    private static String minutes(Instant since, Instant now) {
        return SaidFigure.grouped(
                BigDecimal.valueOf(Math.max(0, Duration.between(since, now).toMinutes())));
    }
}

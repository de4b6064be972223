package org.gatehouse.screening.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Hit.Likeness;
import org.gatehouse.screening.Sought;

/** Entries by their numbers. Read by many while one writes. */
final class NumberShelf {

    /** @param number as the entry has it */
    record Found(EntryId entry, String number, Likeness likeness) {}

    private record Standing(EntryId entry, String number) {}

    private final Map<String, Set<Standing>> byKey = new ConcurrentHashMap<>();
    private final Map<EntryId, List<String>> keysOf = new ConcurrentHashMap<>();

    void put(EntryId id, Sought sought) {
        remove(id);
        List<String> keys = new ArrayList<>();
        numbers(sought).forEach(one -> {
            keys.add(one.key());
            byKey.computeIfAbsent(one.key(), _ -> ConcurrentHashMap.newKeySet()).add(new Standing(id, one.number()));
        });
        if (!keys.isEmpty()) {
            keysOf.put(id, List.copyOf(keys));
        }
    }

    void remove(EntryId id) {
        List<String> keys = keysOf.remove(id);
        if (keys != null) {
            keys.forEach(key -> byKey.computeIfPresent(key, (_, standing) -> {
                standing.removeIf(one -> one.entry().equals(id));
                return standing.isEmpty() ? null : standing;
            }));
        }
    }

    List<Found> find(Sought.Item item) {
        return numbers(item).flatMap(this::found).distinct().toList();
    }

    /** Of persons, whatever sort of document they bear. */
    List<Found> borne(String issuer, String number) {
        return found(borneNumber(issuer, number)).toList();
    }

    /** Whether a document with this number, or one that looks like it, stands here. */
    boolean hasDocument(String number) {
        return byKey.containsKey(documentKey(number));
    }

    private Stream<Found> found(Number asked) {
        return byKey.getOrDefault(asked.key(), Set.of()).stream()
                .map(one -> new Found(
                        one.entry(),
                        one.number(),
                        one.number().equals(asked.number()) ? Likeness.NUMBER : Likeness.LOOK_ALIKE));
    }

    /** @param key under which it stands, look-alikes with one another */
    private record Number(String key, String number) {}

    private static Stream<Number> numbers(Sought sought) {
        return switch (sought) {
            case Sought.Person person ->
                person.papers().stream().map(paper -> borneNumber(paper.issuer(), paper.number()));
            case Sought.InvalidPaper(var paper, var _) ->
                Stream.concat(numbers(paper), Stream.of(new Number(documentKey(paper.number()), paper.number())));
            case Sought.Vehicle item -> numbers((Sought.Item) item);
            case Sought.Vessel item -> numbers((Sought.Item) item);
            case Sought.Container item -> numbers((Sought.Item) item);
            case Sought.Aircraft item -> numbers((Sought.Item) item);
        };
    }

    private static Stream<Number> numbers(Sought.Item item) {
        return switch (item) {
            case Sought.Paper(var issuer, var sort, var number) ->
                Stream.of(new Number("D " + issuer + " " + sort + " " + LookAlikes.folded(number), number));
            case Sought.Vehicle(var plate, var state) -> Stream.of(new Number("V " + state + " " + plate, plate));
            case Sought.Vessel(var imo, var mmsi) ->
                Stream.concat(
                        imo.stream().map(number -> new Number("I " + number, number)),
                        mmsi.stream().map(number -> new Number("M " + number, number)));
            case Sought.Container(var number) -> Stream.of(new Number("C " + number, number));
            case Sought.Aircraft(var marks) -> Stream.of(new Number("A " + marks, marks));
        };
    }

    /** Of a document whoever issued it: the question of every traveller costs one look. */
    private static String documentKey(String number) {
        return "N " + LookAlikes.folded(number);
    }

    private static Number borneNumber(String issuer, String number) {
        return new Number("P " + issuer + " " + LookAlikes.folded(number), number);
    }
}

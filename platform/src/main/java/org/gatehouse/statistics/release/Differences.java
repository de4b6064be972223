package org.gatehouse.statistics.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Observation;

/** Where two bulletins of one period say different things, by the names of the parts. */
final class Differences {

    private Differences() {}

    static List<String> of(Bulletin one, Bulletin other) {
        List<String> names = new ArrayList<>();
        names.addAll(differing(
                byName(one.observations(), Observation::metric), byName(other.observations(), Observation::metric)));
        names.addAll(differing(
                byName(one.breakdowns(), Bulletin.Breakdown::code),
                byName(other.breakdowns(), Bulletin.Breakdown::code)));
        names.addAll(differing(
                byName(one.daily(), day -> day.day().toString()),
                byName(other.daily(), day -> day.day().toString())));
        if (one.scale() != other.scale()) {
            names.add("scale");
        }
        if (!one.missing().equals(other.missing())) {
            names.add("missing");
        }
        if (!one.baseYear().equals(other.baseYear())) {
            names.add("baseYear");
        }
        if (!one.notes().equals(other.notes())) {
            names.add("notes");
        }
        if (!one.text().equals(other.text())) {
            names.add("text");
        }
        return names;
    }

    private static <T> Map<String, T> byName(List<T> parts, Function<T, String> name) {
        return parts.stream().collect(Collectors.toMap(name, Function.identity()));
    }

    private static <T> List<String> differing(Map<String, T> one, Map<String, T> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return List.copyOf(names);
    }
}
